import {
  exactFigure,
  formulaResult,
  itemNames,
  printedFigure,
  remedyKinds,
  strayFigures,
  wordingOf,
  type Remedy,
  type RemedyKind,
} from "../checks";
import { usualAmounts } from "../forms/amounts";
import { kindsOf } from "../forms/value-kinds";
import type { ValueKind } from "../forms/definition";
import type { PlacedField } from "../forms/placement";
import type { ReadCell, ReadForm } from "../forms/read-form";
import { agrees } from "../forms/solve";
import type { Scalar } from "../formulas";
import type { CheckedReport, ListedFinding } from "./checked-report";
import { ownFormulas, type OwnFormulaAt } from "../layout/own-formulas";
import { isTorn } from "../forms/torn";

/** A cell that has lost the formula of its form, or is to hold something else; what it holds. */
export interface LostFormula extends ReadCell {
  readonly sheetName: string;
  /** What is to be written instead of a formula; a text stays one. */
  readonly written?: string | number;
}

/** What a cell holds, and what its formula comes to, as the form prints it. */
export interface Change {
  readonly present: string;
  readonly result: string;
}

/** What restoring the formula of a cell changes. */
export interface Mend extends Change {
  readonly cell: LostFormula;
}

/** What writing a known content into a cell changes. */
export interface RemedyMend extends Mend {
  readonly kind: RemedyKind;
  /** On its button. */
  readonly caption: string;
}

/** Cells whose findings know the same kind of content, each only one. */
export interface AlikeMends {
  readonly title: string;
  readonly caption: string;
  readonly cells: readonly (LostFormula & Change)[];
}

export interface Mends {
  /** The findings whose cell only needs its formula back, or a name that is known. */
  readonly ofFinding: ReadonlyMap<ListedFinding, Mend>;
  /** The findings whose cell only needs a known content, with each that may be meant. */
  readonly remedies: ReadonlyMap<ListedFinding, readonly RemedyMend[]>;
  /** Cells that restoring takes nothing typed from: blank ones, as in inserted rows, and torn ones. */
  readonly lost: readonly (LostFormula & Change)[];
  /** Figures and texts in place of formulas that come to the same: they will not follow what these read. */
  readonly agreeing: readonly (LostFormula & Change)[];
  /** What can be written into several cells at once. */
  readonly alike: readonly AlikeMends[];
  /** The findings of figures in no field that may become a row of a section. */
  readonly adoptable: ReadonlySet<ListedFinding>;
}

export const noMends: Mends = {
  ofFinding: new Map(),
  remedies: new Map(),
  lost: [],
  agreeing: [],
  alike: [],
  adoptable: new Set(),
};

/** What restoring formulas and writing known contents can do for checked reports. Pure. */
export function mendsOf(reports: readonly CheckedReport[]): Mends {
  const ofFinding = new Map<ListedFinding, Mend>();
  const remedies = new Map<ListedFinding, readonly RemedyMend[]>();
  const lost: (LostFormula & Change)[] = [];
  const agreeing: (LostFormula & Change)[] = [];
  for (const checked of reports) {
    const ownAt = ownFormulas(checked.forms);
    for (const finding of checked.findings.filter(({ note }) => note === null)) {
      const mend = nameMend(finding, checked) ?? mendOf(finding, checked, ownAt);
      if (mend) ofFinding.set(finding, mend);
      const known = remedyMends(finding, checked, mend);
      if (known.length > 0) remedies.set(finding, known);
    }
    for (const form of checked.forms) {
      lost.push(...lostIn(form, checked, ownAt));
      agreeing.push(...agreeingIn(form, checked, ownAt));
    }
  }
  const adoptable = new Set(
    reports.flatMap((checked) => checked.findings.filter((each) => isAdoptable(each, checked))),
  );
  return { ofFinding, remedies, lost, agreeing, alike: alikeIn([...remedies.values()]), adoptable };
}

const isAdoptable = (
  { rule, message, note, sheetName }: ListedFinding,
  { forms }: CheckedReport,
): boolean =>
  rule === strayFigures.id &&
  message !== "unread" &&
  note === null &&
  forms.some((form) => form.sheetName === sheetName && form.placement.sections.length > 0);

/** Every content that a finding knows, and that its cell takes; none where a formula stands there, or should. */
function remedyMends(
  { where, sheetName, remedies = [] }: ListedFinding,
  { forms }: CheckedReport,
  mend: Mend | null,
): RemedyMend[] {
  const form = forms.find((each) => each.sheetName === sheetName)!;
  const cell = form.cells.get(where.path);
  if (!cell || cell.formula !== null) return [];
  const { content } = form.placement.fields.get(where.path)!.cell;
  if (mend && content.type === "computed") return [];
  const { schema } = kindsOf(form.placement.form.amounts)[content.kind];
  return remedies
    .filter(({ value }) => value !== cell.value && schema.safeParse(value).success)
    .map((remedy) => remedyMend(remedy, { ...cell, sheetName }, form, content.kind));
}

function remedyMend(
  { kind, value }: Remedy,
  cell: LostFormula,
  form: ReadForm,
  valueKind: ValueKind,
): RemedyMend {
  const change = shown(cell.value, value, form, valueKind);
  const caption = wordingOf(kind).caption(change.result);
  return { kind, caption, cell: { ...cell, written: value }, ...change };
}

/** Several that are alike can be written at once, but for cells in which more than one may be meant. */
function alikeIn(known: readonly (readonly RemedyMend[])[]): AlikeMends[] {
  const sure = known.flatMap((mends) => (mends.length === 1 ? mends : []));
  return (Object.keys(remedyKinds) as RemedyKind[]).flatMap((kind): AlikeMends[] => {
    const { all } = wordingOf(kind);
    const own = sure.filter((mend) => mend.kind === kind);
    const byCell = new Map(
      own.map(({ cell, present, result }) => [
        `${cell.sheetName}!${cell.address}`,
        { ...cell, present, result },
      ]),
    );
    const cells = [...byCell.values()];
    if (!all || cells.length < 2) return [];
    return [{ title: all.title(cells.length), caption: all.caption, cells }];
  });
}

/** The name that another table has for a 科目, into the blank cell of its name. */
function nameMend(
  { rule, where, sheetName, params }: ListedFinding,
  { forms }: CheckedReport,
): Mend | null {
  if (rule !== itemNames.id || typeof params["name"] !== "string") return null;
  const cell = forms.find((each) => each.sheetName === sheetName)!.cells.get(where.path)!;
  if (!isBlank(cell)) return null;
  const { name } = params as { name: string };
  return {
    cell: { ...cell, sheetName, written: name },
    present: said(cell.value, String),
    result: `“${name}”`,
  };
}

const isBlank = ({ value, formula }: ReadCell): boolean => value === null && formula === null;

/**
 * Null unless the cell is blank, torn or typed over, and the formula comes to something else. An
 * entry that is linked may hold a figure of its own: then its link is offered where a finding says
 * that the two should agree.
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
  if (cell.formula !== null && !isTorn(cell)) return null;
  const own = ownAt(form, where.path);
  if (!own) return null;
  const result = formulaResult(own.formula, where.path, report.at(where), report);
  const isRemedy = result !== null && !agrees(asScalar(cell.value), result, content.kind);
  if (!isTorn(cell) && !isRemedy) return null;
  return { cell: { ...cell, sheetName }, ...shown(cell.value, result, form, content.kind) };
}

const asScalar = (value: ReadCell["value"]): Scalar => (typeof value === "boolean" ? null : value);

/** Figures that print alike and are not the same are shown with all their decimals. */
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
  if (present !== after || held === result) return { present, result: after };
  const exact = (number: number): string => exactFigure(number, kind);
  return { present: said(held, exact), result: said(result, exact) };
}

function said(value: ReadCell["value"], figure: (number: number) => string): string {
  if (typeof value === "number") return figure(value);
  const text = String(value ?? "").trim();
  return text === "" ? "空白" : `“${text}”`;
}

function lostIn(
  form: ReadForm,
  { report }: CheckedReport,
  ownAt: OwnFormulaAt,
): (LostFormula & Change)[] {
  const { cells, placement, sheetName } = form;
  const view = report.forms.find((each) => each.sheetName === sheetName);
  return [...cells.values()].flatMap((cell) => {
    const field = placement.fields.get(cell.path)!;
    if (!isTorn(cell) && !(isBlank(cell) && isNeverBlank(field))) return [];
    const own = ownAt(form, cell.path);
    if (!own) return [];
    const result = view ? formulaResult(own.formula, cell.path, view, report) : null;
    const change = shown(cell.value, result, form, field.cell.content.kind);
    return [{ ...cell, sheetName, ...change }];
  });
}

/** What was typed over a formula is no finding as long as it is what the formula comes to. */
function agreeingIn(
  form: ReadForm,
  { report }: CheckedReport,
  ownAt: OwnFormulaAt,
): (LostFormula & Change)[] {
  const { cells, placement, sheetName } = form;
  const view = report.forms.find((each) => each.sheetName === sheetName);
  if (!view) return [];
  return [...cells.values()].flatMap((cell) => {
    const { content } = placement.fields.get(cell.path)!.cell;
    // A score is a person's to give.
    const isJudged = content.type === "computed" && content.suggested === true;
    if (cell.value === null || cell.formula !== null || isJudged) return [];
    const own = ownAt(form, cell.path);
    const result = own && formulaResult(own.formula, cell.path, view, report);
    if (result === null || !agrees(asScalar(cell.value), result, content.kind)) return [];
    return [{ ...cell, sheetName, ...shown(cell.value, result, form, content.kind) }];
  });
}

/** Scores may be left to a person, and entries in fixed rows be blank on purpose. */
const isNeverBlank = ({ path, cell: { content } }: PlacedField): boolean =>
  content.type === "computed" ? content.suggested !== true : /\.\d+\./.test(path);
