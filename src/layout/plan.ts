import { rowKey, type CellSpec } from "../forms/definition";
import { type FieldPath, type Scalar } from "../formulas";
import { kindsOf } from "../forms/value-kinds";
import type { Placement } from "../forms/placement";
import type { FormIdentity } from "../forms/read-form";
import { solve, type Others } from "../forms/solve";
import { valueAt, type FormData } from "../forms/values";
import { stack, type Rect } from "./address";
import { borderedRects, styledRects, type StyledRects } from "./cell-styles";
import { renderFormula, type Neighbours } from "./render-formula";
import { choiceRules, inputRules, type PlannedChoice, type PlannedInput } from "./input-rules";
import { isOpen, layCells, type LaidCell } from "./laid-cells";
import { writeMark } from "./mark";
import { frozenRows } from "./frozen-rows";
import { clearCovered, mergedAreas } from "./merges";
import type { RowHeight } from "./heights";
import { rowHeights } from "./row-heights";
import { asText } from "./text";

/** A formula, a number or a text; null leaves the cell blank. */
type PlannedContent = string | number | null;

/** Everything a sheet needs, as blocks: nothing of it knows Excel's API. */
export interface SheetPlan {
  readonly placement: Placement;
  /** From A1 on, the hidden key column last. */
  readonly cells: readonly (readonly PlannedContent[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly merges: readonly Rect[];
  readonly styled: readonly StyledRects[];
  readonly bordered: readonly Rect[];
  readonly unlocked: readonly Rect[];
  /** Rows a user may delete: unlocked from end to end. */
  readonly unlockedRows: readonly { readonly first: number; readonly last: number }[];
  readonly hiddenRows: readonly number[];
  readonly rowHeights: readonly RowHeight[];
  readonly columnWidths: readonly number[];
  /** How many rows stay in sight when the sheet is scrolled; 0 where none need to. */
  readonly frozenRows: number;
  readonly inputs: readonly PlannedInput[];
  /** Fractions drawn as bars. */
  readonly bars: readonly Rect[];
  readonly choices: readonly PlannedChoice[];
}

/** The rest of the report: where its forms stand, and what their cells come to. */
export interface Surroundings {
  readonly neighbours: Neighbours;
  readonly others: Others;
}

/** Plans one form with its data. Pure: the same input gives the same plan. */
export function planSheet(
  placement: Placement,
  data: FormData,
  identity: FormIdentity,
  surroundings: Surroundings,
): SheetPlan {
  const formulas = renderedFormulas(placement, data, surroundings);
  const laid = layCells(placement).map((each) => (isCarried(each, formulas) ? linked(each) : each));
  const merges = mergedAreas(placement, laid, data);
  const heights = rowHeights(placement, laid, (path) => valueAt(data, path));
  const { cells, numberFormats } = contents(placement, laid, data, formulas);
  for (const merge of merges) clearCovered(cells, merge);
  const keyColumn = placement.form.columnWidths.length;
  for (const [key, row] of placement.rowOfKey)
    cells[row]![keyColumn] = row === 0 ? writeMark(identity, key) : key;
  for (const { section, rows } of placement.sections)
    for (const row of rows) cells[row]![keyColumn] = rowKey(section);
  return {
    placement,
    cells,
    numberFormats,
    merges,
    styled: styledRects(laid),
    bordered: borderedRects(laid),
    unlocked: rectsOf(
      laid,
      ({ cell, path }) => isOpen(cell) || (path !== null && !formulas.has(path)),
    ),
    unlockedRows: placement.sections.map(({ begin, fence }) => ({
      first: begin,
      last: fence - 1,
    })),
    hiddenRows: placement.sections.map(({ begin }) => begin),
    rowHeights: heights,
    columnWidths: placement.form.columnWidths,
    frozenRows: frozenRows(placement, heights),
    inputs: inputRules(placement, laid),
    bars: rectsOf(laid, ({ cell }) => cell.bar === true),
    choices: choiceRules(laid),
  };
}

type Formulas = ReadonlyMap<FieldPath, string>;

/** The formulas of a form's cells, but for those that read a form that is not there. */
function renderedFormulas(
  placement: Placement,
  data: FormData,
  { neighbours, others }: Surroundings,
): Formulas {
  const solution = solve(placement, data, others);
  const formulas = new Map<FieldPath, string>();
  for (const field of placement.fields.values()) {
    const formula = solution.formula(field.path);
    const rendered = formula && renderFormula(placement, field, formula, neighbours);
    if (rendered) formulas.set(field.path, rendered);
  }
  return formulas;
}

function contents(
  { form, rowCount }: Placement,
  laid: readonly LaidCell[],
  data: FormData,
  formulas: Formulas,
): { cells: PlannedContent[][]; numberFormats: string[][] } {
  const kinds = kindsOf(form.amounts);
  const filled = <T>(value: T): T[][] =>
    Array.from({ length: rowCount }, () => Array<T>(form.columnWidths.length + 1).fill(value));
  const cells = filled<PlannedContent>(null);
  const numberFormats = filled("General");
  for (const { cell, rect, path } of laid) {
    const format = formatOf(cell, kinds, path !== null && formulas.has(path));
    for (let row = rect.top; row <= rect.bottom; row++)
      numberFormats[row]!.fill(format, rect.left, rect.right + 1);
    cells[rect.top]![rect.left] =
      cell.content.type === "label"
        ? printedLabel(cell.content.text, format)
        : path && (formulas.get(path) ?? written(valueAt(data, path), format));
  }
  return { cells, numberFormats };
}

/** 行次 and 科目代码 are numbers: Excel marks numbers that are stored as text as errors. */
const printedLabel = (text: string, format: string): PlannedContent =>
  /^[1-9]\d{0,14}$/.test(text) ? Number(text) : asText(text, format) || null;

/** Text stays as it is typed in a cell of that format, and so would a formula. */
export function formatOf(
  { content }: CellSpec,
  kinds: ReturnType<typeof kindsOf>,
  isFormula: boolean,
) {
  const format = content.type === "label" ? "General" : kinds[content.kind].numberFormat;
  return isFormula && format === "@" ? "General" : format;
}

const written = (value: Scalar, format: string): PlannedContent =>
  typeof value === "number" && format !== "@"
    ? value
    : value === null
      ? null
      : asText(String(value), format);

const isCarried = ({ cell, path }: LaidCell, formulas: Formulas): boolean =>
  cell.content.type === "entry" && path !== null && formulas.has(path);

/** An entry that shows what is typed elsewhere looks like a link. */
export const linked = (each: LaidCell): LaidCell => ({
  ...each,
  cell: { ...each.cell, style: "carried" },
});

const rectsOf = (laid: readonly LaidCell[], isMeant: (each: LaidCell) => boolean): Rect[] =>
  stack(laid.filter(isMeant).map(({ rect }) => rect));
