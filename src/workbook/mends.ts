import { exactFigure, formulaResult, printedFigure } from "../checks";
import { usualAmounts } from "../forms/amounts";
import type { FieldPath, ValueKind } from "../forms/definition";
import type { PlacedField } from "../forms/placement";
import type { ReadCell, ReadForm } from "../forms/read-form";
import { agrees } from "../forms/solve";
import type { Scalar } from "../forms/values";
import type { CheckedReport, ListedFinding } from "./checked-report";
import { ownFormulas, type OwnFormulaAt } from "./own-formulas";
import { isTorn } from "./torn";

/** A cell that has lost the formula of its form, and what it holds instead. */
export interface LostFormula extends ReadCell {
  readonly sheetName: string;
}

/** What restoring the formula of a cell changes. */
export interface Mend {
  readonly cell: LostFormula;
  /** What the cell holds, and what the formula comes to, as the form prints it. */
  readonly present: string;
  readonly result: string;
}

export interface Mends {
  /** The findings whose cell only needs its formula back. */
  readonly ofFinding: ReadonlyMap<ListedFinding, Mend>;
  /** Cells that restoring takes nothing typed from: blank ones, as in inserted rows, and torn ones. */
  readonly lost: readonly LostFormula[];
}

/** What restoring formulas can do for checked reports. Pure. */
export function mendsOf(reports: readonly CheckedReport[]): Mends {
  const ofFinding = new Map<ListedFinding, Mend>();
  const lost: LostFormula[] = [];
  for (const checked of reports) {
    const ownAt = ownFormulas(checked.forms);
    for (const finding of checked.findings) {
      const mend = finding.note === null ? mendOf(finding, checked, ownAt) : null;
      if (mend) ofFinding.set(finding, mend);
    }
    for (const form of checked.forms)
      lost.push(...lostIn(form, (path) => ownAt(form, path) !== null));
  }
  return { ofFinding, lost };
}

const isBlank = ({ value, formula }: ReadCell): boolean => value === null && formula === null;

/**
 * Null unless the cell is blank, torn or, where it is computed, typed over, and the formula comes to
 * something else; an entry may hold a figure of its own.
 */
function mendOf(
  { where, sheetName }: ListedFinding,
  { report, forms }: CheckedReport,
  ownAt: OwnFormulaAt,
): Mend | null {
  const form = forms.find((each) => each.sheetName === sheetName)!;
  const cell = form.cells.get(where.path);
  if (!cell) return null;
  const { content } = form.placement.fields.get(where.path)!.cell;
  const isTyped = cell.formula === null && content.type === "computed";
  if (!isTyped && !isBlank(cell) && !isTorn(cell)) return null;
  const own = ownAt(form, where.path);
  if (!own) return null;
  const result = formulaResult(own.formula, where.path, report.at(where), report);
  const isRemedy = result !== null && !agrees(asScalar(cell.value), result, content.kind);
  if (!isTorn(cell) && !isRemedy) return null;
  return { cell: { ...cell, sheetName }, ...shown(cell.value, result, form, content.kind) };
}

const asScalar = (value: ReadCell["value"]): Scalar => (typeof value === "boolean" ? null : value);

/** Figures that print alike are shown with all their decimals. */
function shown(
  held: ReadCell["value"],
  result: Scalar,
  { placement }: ReadForm,
  kind: ValueKind,
): Pick<Mend, "present" | "result"> {
  const { decimals } = placement.form.amounts ?? usualAmounts;
  const [present, after] = [held, result].map((value) =>
    said(value, (number) => printedFigure(number, kind, decimals)),
  ) as [string, string];
  if (present !== after) return { present, result: after };
  const exact = (number: number): string => exactFigure(number, kind);
  return { present: said(held, exact), result: said(result, exact) };
}

function said(value: ReadCell["value"], figure: (number: number) => string): string {
  if (typeof value === "number") return figure(value);
  const text = String(value ?? "").trim();
  return text === "" ? "空白" : `“${text}”`;
}

function lostIn(
  { cells, placement, sheetName }: ReadForm,
  hasOwn: (path: FieldPath) => boolean,
): LostFormula[] {
  return [...cells.values()]
    .filter(
      (cell) => isTorn(cell) || (isBlank(cell) && isNeverBlank(placement.fields.get(cell.path)!)),
    )
    .filter(({ path }) => hasOwn(path))
    .map((cell) => ({ ...cell, sheetName }));
}

/** Scores may be left to a person, and entries in fixed rows be blank on purpose. */
const isNeverBlank = ({ path, cell: { content } }: PlacedField): boolean =>
  content.type === "computed" ? content.suggested !== true : /\.\d+\./.test(path);
