import type { FormView } from "../checks";
import { numericKinds } from "../forms/definition";
import { type FieldPath } from "../formulas";
import type { Placement } from "../forms/placement";

/** A figure and the cell it stands in. */
export interface Figure {
  readonly value: number;
  /** In A1 notation, without the sheet. */
  readonly address: string;
}

/** The fields of numbers that a form has once, in printed order. */
export const fixedFigures = ({ fields }: Placement): FieldPath[] =>
  [...fields.values()]
    .filter(({ path, cell }) => !inSection(path) && numericKinds.has(cell.content.kind))
    .map(({ path }) => path);

const inSection = (path: FieldPath): boolean => /\.\d+(?:\.|$)/.test(path);

/** The numbers of some fields, as the sheet shows them. */
export function figuresOf(form: FormView, paths: readonly FieldPath[]): Map<FieldPath, Figure> {
  return new Map(
    paths.flatMap((path) => {
      // As the sheet has it, in the unit of its own form.
      const value = form.value(path);
      return typeof value === "number" && form.number(path) !== null
        ? [[path, { value, address: form.cell(path)!.address }] as const]
        : [];
    }),
  );
}
