import { usualAmounts, yuanIn, type Amounts } from "./amounts";
import { moneyKinds, parseRef, type CellSpec, type FormSpec } from "./definition";
import { quantityParts } from "../formulas";
import { carriedFrom, mapCells } from "./cells";

/** Has what is carried from a form in another unit converted: 元 ↔ 万元. */
export function inOneUnit(forms: FormSpec[]): FormSpec[] {
  const units = new Map(forms.map(({ id, amounts = usualAmounts }) => [id, amounts.unit]));
  if (new Set(units.values()).size < 2) return forms;
  return forms.map((form) => {
    const { unit } = form.amounts ?? usualAmounts;
    return mapCells(form, (cell) => converted(cell, unit, units));
  });
}

function converted(
  cell: CellSpec,
  unit: Amounts["unit"],
  units: ReadonlyMap<string, Amounts["unit"]>,
): CellSpec {
  const { content } = cell;
  if (content.type !== "entry" || !content.carried) return cell;
  if (!moneyKinds.has(content.kind)) return cell;
  const [first] = quantityParts(content.carried.from).plus;
  const source = units.get(parseRef(first ?? "").form ?? "");
  return source === undefined || source === unit
    ? cell
    : carriedFrom(cell, { ...content.carried, times: yuanIn(source) / yuanIn(unit) });
}
