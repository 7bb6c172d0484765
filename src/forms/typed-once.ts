import { carriedFrom, mapCells } from "./cells";
import { fieldCells, isDerived, type CellSpec, type FormId, type FormSpec } from "./definition";
import { type FieldPath } from "../formulas";
import { typedOnce } from "./signature";

/**
 * What every form asks is typed on the first form that asks it; the others show it, and a form that
 * holds nothing of its own takes nothing else.
 */
export function inOnePlace(forms: readonly FormSpec[]): FormSpec[] {
  const homes = new Map(typedOnce.map((field) => [field, homeOf(field, forms)]));
  return forms.map((form) =>
    mapCells(form, (cell) => {
      if (cell.content.type !== "entry") return cell;
      const home = homes.get(cell.content.field);
      if (!home || home === form.id) return cell;
      const from = `${home}!${cell.content.field}`;
      return isDerived(form) ? computedFrom(cell, from) : carriedFrom(cell, { from });
    }),
  );
}

/** Whether a form is where the name of the unit is typed. */
export const asksUnitName = (form: FormSpec): boolean => asks(form, "unitName");

/** One that has a sheet for each entry of a list has no single place. */
const homeOf = (field: FieldPath, forms: readonly FormSpec[]): FormId | undefined =>
  forms.find((form) => form.sheetPer === undefined && !isDerived(form) && asks(form, field))?.id;

const asks = (form: FormSpec, field: FieldPath): boolean =>
  fieldCells(form).some(
    ({ content }) => content.type === "entry" && content.field === field && !content.carried,
  );

const computedFrom = (cell: CellSpec, from: FieldPath): CellSpec =>
  cell.content.type !== "entry"
    ? cell
    : {
        ...cell,
        style: "computed",
        content: {
          type: "computed",
          field: cell.content.field,
          kind: cell.content.kind,
          formula: { op: "carried", from },
        },
      };
