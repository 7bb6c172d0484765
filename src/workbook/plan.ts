import { inRow, type CellSpec, type FieldPath, type RowSpec } from "../forms/definition";
import { kindsOf, type InputRule } from "../forms/kinds";
import type { PlacedRow, PlacedSection, Placement } from "../forms/placement";
import type { FormIdentity } from "../forms/read-form";
import { solve, type Others } from "../forms/solve";
import { valueAt, type FormData, type Scalar } from "../forms/values";
import { cellAddress, stack, type Rect } from "./address";
import { renderFormula, type Neighbours } from "./formulas";
import { writeMark } from "./mark";
import { styles, type Style } from "./styles";
import { asText, wrappedLines } from "./text";

/** Everything a sheet needs, as blocks: nothing of it knows Excel's API. */
export interface SheetPlan {
  readonly placement: Placement;
  /** Formulas, numbers and text from A1 on, the hidden key column last; null leaves a cell blank. */
  readonly cells: readonly (readonly (string | number | null)[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly merges: readonly Rect[];
  readonly styled: readonly { readonly style: CellStyle; readonly rects: readonly Rect[] }[];
  readonly bordered: readonly Rect[];
  readonly unlocked: readonly Rect[];
  /** Rows a user may delete: unlocked from end to end. */
  readonly unlockedRows: readonly { readonly first: number; readonly last: number }[];
  readonly hiddenRows: readonly number[];
  readonly rowHeights: readonly RowHeight[];
  readonly columnWidths: readonly number[];
  readonly inputs: readonly {
    readonly rect: Rect;
    readonly rule: InputRule;
    readonly upTo?: string;
  }[];
  /** Fractions drawn as bars. */
  readonly bars: readonly Rect[];
  readonly choices: readonly { readonly rect: Rect; readonly values: readonly string[] }[];
}

export interface RowHeight {
  readonly first: number;
  readonly last: number;
  readonly points: number;
}

export interface CellStyle extends Style {
  readonly indent: number;
}

const lineHeight = 15;
const minimumHeight = 20;
/** Excel allows no more. */
const maximumHeight = 409;

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
  { neighbours, others }: Surroundings,
): SheetPlan {
  const { form } = placement;
  const kinds = kindsOf(form.amounts);
  const solution = solve(placement, data, others);
  const formulas = new Map<FieldPath, string>();
  for (const field of placement.fields.values()) {
    const formula = solution.formula(field.path);
    const rendered = formula && renderFormula(placement, field, formula, neighbours);
    if (rendered) formulas.set(field.path, rendered);
  }
  const laid = [
    ...placement.rows.flatMap((row) => laidCells(placement, row)),
    ...placement.sections.flatMap(beginCells),
  ].map((each) => (isCarried(each, formulas) ? { ...each, cell: linked(each.cell) } : each));
  const keyColumn = form.columnWidths.length;
  const blank = <T>(value: T): T[][] =>
    Array.from({ length: placement.rowCount }, () => Array<T>(keyColumn + 1).fill(value));

  const cells = blank<string | number | null>(null);
  const numberFormats = blank("General");
  for (const { cell, rect, path } of laid) {
    const format =
      cell.content.type === "label" ? "General" : kinds[cell.content.kind].numberFormat;
    for (let row = rect.top; row <= rect.bottom; row++)
      for (let column = rect.left; column <= rect.right; column++)
        numberFormats[row]![column] = format;
    cells[rect.top]![rect.left] = content(cell, path, format);
  }

  function content(cell: CellSpec, path: string | null, format: string): string | number | null {
    if (cell.content.type === "label") return asText(cell.content.text, format) || null;
    if (path === null) return null;
    return formulas.get(path) ?? written(valueAt(data, path), format);
  }

  for (const [key, row] of placement.rowOfKey)
    cells[row]![keyColumn] = row === 0 ? writeMark(identity, key) : key;
  const merges = [...laid.map(({ rect }) => rect).filter(isMerged), ...runs(placement, data)];
  for (const merge of merges) clearCovered(cells, merge);
  const unlockedRows = placement.sections.map(({ begin, fence }) => ({
    first: begin,
    last: fence - 1,
  }));
  return {
    placement,
    cells,
    numberFormats,
    merges,
    styled: styledRects(laid),
    bordered: borderedRects(laid),
    unlocked: stack(
      laid
        .filter(({ cell, path }) => isOpen(cell) || (path !== null && !formulas.has(path)))
        .map(({ rect }) => rect),
    ),
    unlockedRows,
    hiddenRows: placement.sections.map(({ begin }) => begin),
    rowHeights: rowHeights(placement, laid, data),
    columnWidths: form.columnWidths,
    inputs: inputRules(placement, laid),
    bars: stack(laid.filter(({ cell }) => cell.bar).map(({ rect }) => rect)),
    choices: choiceRules(laid),
  };
}

interface LaidCell {
  readonly cell: CellSpec;
  readonly rect: Rect;
  /** The field's concrete path; null for a caption, and in the hidden row above a section. */
  readonly path: string | null;
}

function laidCells(placement: Placement, placed: PlacedRow): LaidCell[] {
  const inSection = "section" in placed;
  const cells = inSection ? placed.section.row.cells : placed.spec.cells;
  return cells.map((cell) => ({
    cell,
    rect: {
      top: placed.row,
      left: cell.at,
      bottom: cell.through ? placement.rowOfKey.get(cell.through)! : placed.row,
      right: cell.at + (cell.across ?? 1) - 1,
    },
    path:
      cell.content.type === "label"
        ? null
        : inSection
          ? inRow(cell.content.field, placed.index)
          : cell.content.field,
  }));
}

/**
 * The hidden row above a section looks and acts like one of its rows: Excel gives a row inserted
 * on top of the section the format, the input rules and the freedom of the row above it. Where rows
 * continue the label above them it holds one, so that formulas find a label for every row.
 */
const beginCells = ({ section, begin }: PlacedSection): LaidCell[] =>
  section.row.cells.map((cell) => ({
    cell: cell.mergeRuns ? { ...cell, content: { type: "label", text: "……" } } : cell,
    rect: { top: begin, left: cell.at, bottom: begin, right: cell.at + (cell.across ?? 1) - 1 },
    path: null,
  }));

const written = (value: Scalar, format: string): string | number | null =>
  typeof value === "number" && format !== "@"
    ? value
    : value === null
      ? null
      : asText(String(value), format);

/** A merged area holds what its first cell holds, and nothing else. */
function clearCovered(
  cells: (string | number | null)[][],
  { top, left, bottom, right }: Rect,
): void {
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++)
      if (row !== top || column !== left) cells[row]![column] = null;
}

const isCarried = ({ cell, path }: LaidCell, formulas: ReadonlyMap<FieldPath, string>): boolean =>
  cell.content.type === "entry" && path !== null && formulas.has(path);

/** An entry that shows what is typed elsewhere looks like a link. */
const linked = (cell: CellSpec): CellSpec => ({ ...cell, style: "carried" });

const isMerged = ({ top, left, bottom, right }: Rect): boolean => top !== bottom || left !== right;

const isOpen = ({ content }: CellSpec): boolean =>
  content.type === "entry" ||
  (content.type === "computed" && content.suggested === true) ||
  (content.type === "label" && content.open === true);

/** Consecutive rows of a section with the same value, as one merged cell each. */
function runs(placement: Placement, data: FormData): Rect[] {
  return placement.sections.flatMap(({ section, rows }) => {
    const merging = section.row.cells.filter((cell) => cell.mergeRuns);
    const labels = rows.map((_, index) =>
      merging.map(({ content }) =>
        content.type === "label" ? null : valueAt(data, inRow(content.field, index)),
      ),
    );
    return merging.flatMap((cell, level) => {
      const rects: Rect[] = [];
      let first = 0;
      rows.forEach((row, index) => {
        const next = labels[index + 1];
        const continues =
          next !== undefined &&
          labels[index]!.slice(0, level + 1).every(
            (label, i) => label !== null && label === next[i],
          );
        if (continues) return;
        if (index > first)
          rects.push({ top: rows[first]!, left: cell.at, bottom: row, right: cell.at });
        first = index + 1;
      });
      return rects;
    });
  });
}

function styledRects(laid: readonly LaidCell[]): SheetPlan["styled"] {
  const groups = new Map<string, { style: CellStyle; rects: Rect[] }>();
  for (const { cell, rect } of laid) {
    const base = styles[cell.style];
    const style: CellStyle = {
      ...base,
      indent: cell.indent ?? 0,
      ...(cell.align && { horizontal: capitalised[cell.align] }),
    };
    const key = JSON.stringify(style);
    const group = groups.get(key);
    if (group) group.rects.push(rect);
    else groups.set(key, { style, rects: [rect] });
  }
  return [...groups.values()].map(({ style, rects }) => ({ style, rects: stack(rects) }));
}

const capitalised = { left: "Left", center: "Center", right: "Right" } as const;

/** Bordered cells side by side, then stacked: few rectangles cover the table. */
function borderedRects(laid: readonly LaidCell[]): Rect[] {
  const extents = new Map<number, Rect[]>();
  for (const { cell, rect } of laid) {
    if (!styles[cell.style].bordered) continue;
    for (let row = rect.top; row <= rect.bottom; row++) {
      const spans = extents.get(row) ?? [];
      spans.push({ top: row, bottom: row, left: rect.left, right: rect.right });
      extents.set(row, spans);
    }
  }
  return stack([...extents.values()].flatMap(joinSpans));
}

function joinSpans(spans: readonly Rect[]): Rect[] {
  const joined: Rect[] = [];
  for (const span of [...spans].sort((a, b) => a.left - b.left)) {
    const before = joined.at(-1);
    if (before && before.right + 1 >= span.left)
      joined[joined.length - 1] = { ...before, right: Math.max(before.right, span.right) };
    else joined.push(span);
  }
  return joined;
}

function rowHeights(
  placement: Placement,
  laid: readonly LaidCell[],
  data: FormData,
): SheetPlan["rowHeights"] {
  const needed = new Map<number, number>();
  const raise = (row: number, points: number): void => {
    needed.set(row, Math.min(maximumHeight, Math.max(needed.get(row) ?? minimumHeight, points)));
  };
  for (const placed of placement.rows) {
    const spec: Omit<RowSpec, "key"> = "section" in placed ? placed.section.row : placed.spec;
    raise(placed.row, spec.height ?? minimumHeight);
  }
  for (const { cell, rect, path } of laid) {
    if (cell.mergeRuns || styles[cell.style].size) continue;
    // A caption beside several rows does not make them higher, a text over several rows does.
    if (rect.top !== rect.bottom && path === null) continue;
    const text = cell.content.type === "label" ? cell.content.text : path && valueAt(data, path);
    if (typeof text !== "string") continue;
    const width = placement.form.columnWidths
      .slice(rect.left, rect.right + 1)
      .reduce((sum, characters) => sum + characters, -1 - 2 * (cell.indent ?? 0));
    const points = (wrappedLines(text, width) * lineHeight + 4) / (rect.bottom - rect.top + 1);
    for (let row = rect.top; row <= rect.bottom; row++) raise(row, Math.ceil(points));
  }
  const heights: RowHeight[] = [];
  for (const [row, points] of [...needed].sort(([a], [b]) => a - b)) {
    const above = heights.at(-1);
    if (above?.points === points && above.last === row - 1)
      heights[heights.length - 1] = { ...above, last: row };
    else heights.push({ first: row, last: row, points });
  }
  return heights;
}

function inputRules(placement: Placement, laid: readonly LaidCell[]): SheetPlan["inputs"] {
  const kinds = kindsOf(placement.form.amounts);
  const groups = new Map<InputRule, Rect[]>();
  for (const { cell, rect } of laid) {
    const rule = cell.content.type === "entry" ? kinds[cell.content.kind].input : undefined;
    if (!rule) continue;
    const rects = groups.get(rule) ?? [];
    rects.push(rect);
    groups.set(rule, rects);
  }
  const entries = [...groups].flatMap(([rule, rects]) =>
    stack(rects).map((rect) => ({ rect, rule })),
  );
  return [...entries, ...scoreLimits(placement)];
}

/** A score lies between 0 and the points of its row. */
function scoreLimits(placement: Placement): SheetPlan["inputs"] {
  return [...placement.fields.values()].flatMap(({ path, row, cell }) => {
    const { content } = cell;
    const points = placement.fields.get(path.replace(/score$/, "points"));
    if (content.kind !== "score" || !isOpen(cell) || !points) return [];
    return [
      {
        rect: { top: row, bottom: row, left: cell.at, right: cell.at + (cell.across ?? 1) - 1 },
        rule: scoreRules[content.type],
        upTo: cellAddress(points.row, points.cell.at),
      },
    ];
  });
}

const scoreRule = {
  type: "decimal",
  minimum: 0,
  error: "得分须为 0 至该行分值之间的数字。",
} as const;

const scoreRules: Readonly<Record<"computed" | "entry", InputRule>> = {
  computed: {
    ...scoreRule,
    prompt: "得分由公式给出建议；需人工评定时可直接改填，并说明原因。",
  },
  entry: { ...scoreRule, prompt: "请按评价标准评定得分，不超过该行分值。" },
};

function choiceRules(laid: readonly LaidCell[]): SheetPlan["choices"] {
  const groups = new Map<readonly string[], Rect[]>();
  for (const { cell, rect } of laid) {
    if (!cell.choices) continue;
    const rects = groups.get(cell.choices) ?? [];
    rects.push(rect);
    groups.set(cell.choices, rects);
  }
  return [...groups].flatMap(([values, rects]) => stack(rects).map((rect) => ({ rect, values })));
}
