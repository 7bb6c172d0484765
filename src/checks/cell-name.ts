import { type CellSpec, type RowSpec, type ValueKind } from "../forms/definition";
import { inRow, type FieldPath } from "../formulas";
import type { PlacedField, Placement } from "../forms/placement";
import type { FormView } from "./form-view";
import { oncePer } from "../forms/once";

/** A cell as its form calls it: `“公务接待”的2023年决算数`; rows of a section by their own name. */
export function cellName(form: FormView, path: FieldPath): string {
  const { row, column } = nameParts(form, path);
  if (row === "") return column || path;
  return column === "" ? quoted(row) : `${quoted(row)}的${column}`;
}

/** Quotes within quotes are single ones. */
export const quoted = (name: string): string =>
  `“${name.replaceAll("“", "‘").replaceAll("”", "’")}”`;

/** What the form calls the row and the column of a cell; empty where it gives no name. */
export function nameParts(form: FormView, path: FieldPath): NameParts {
  const known = namesOf(form);
  const told = known.get(path);
  if (told) return told;
  const parts = namePartsOf(form, path);
  known.set(path, parts);
  return parts;
}

/** What heads the column of a cell; empty where nothing does. */
export const columnHeading = (placement: Placement, field: PlacedField): string =>
  columnName(
    rowsOf(placement).fixed.filter(({ row }) => row <= field.row),
    field,
  );

interface NameParts {
  readonly row: string;
  readonly column: string;
}

/** The names that a form's cells were asked for. */
const namesOf = oncePer((_form: FormView) => new Map<FieldPath, NameParts>());

function namePartsOf(form: FormView, path: FieldPath): NameParts {
  const { placement } = form;
  const field = placement?.fields.get(path);
  if (!placement || !field) return { row: "", column: "" };
  const { fixed, at } = rowsOf(placement);
  const upward = fixed.slice(fixed.findIndex(({ row }) => row <= field.row));
  const placed = at.get(field.row)!;
  return {
    row: isFixed(placed) ? rowName(form, upward, field) : sectionRowName(form, placed, path),
    column: columnName(upward, field),
  };
}

interface FixedRow {
  readonly row: number;
  readonly spec: RowSpec;
}

/** The rows outside of sections from the last to the top, and every row by where it stands. */
const rowsOf = oncePer(({ rows }: Placement) => ({
  fixed: rows.filter(isFixed).reverse(),
  at: new Map(rows.map((placed) => [placed.row, placed])),
}));

const isFixed = (placed: Placement["rows"][number]): placed is FixedRow => "spec" in placed;

/** The row's own name: 三级指标 before 二级指标, a special fund's, or 科目代码 and 科目名称. */
function sectionRowName(
  form: FormView,
  { section, index }: Exclude<Placement["rows"][number], FixedRow>,
  path: FieldPath,
): string {
  const texts = (kind: ValueKind): string[] =>
    section.row.cells
      .flatMap(({ content }) =>
        content.type !== "label" && content.kind === kind
          ? [form.text(inRow(content.field, index))]
          : [],
      )
      .filter((text) => text !== "");
  // Of two 行政运行 the code tells which.
  const name = [...texts("code"), ...texts("name").slice(-1)].join(" ");
  const row = name === "" ? `第 ${index + 1} 行` : name;
  // Alike in every table are the rows without a name, and the names themselves.
  const isAlike = name === "" || namesItsRow(path);
  return isAlike && section.row.table ? `${section.row.table} ${row}` : row;
}

const namesItsRow = (path: FieldPath): boolean => path.endsWith(".name");

/** The nearest caption to the left, else the row's name, else the nearest title merged down over the row. */
function rowName(form: FormView, upward: readonly FixedRow[], field: PlacedField): string {
  const { row, cell, path } = field;
  const beside = upward[0]!.spec.cells.filter(
    ({ at, through, style }) => at < cell.at && !through && style !== "criterion",
  );
  const captions = beside.map(labelOf).filter((label) => label !== "");
  const caption = captions.at(-1);
  if (caption !== undefined) {
    // 总计 stands on both sides of a table: 收入总计, 支出总计.
    const isOnBothSides =
      upward[0]!.spec.cells.filter((each) => labelOf(each) === caption).length > 1;
    if (isOnBothSides) return trimmed(`${spanningHeading(upward, field)}${caption}`);
    const code = captions.at(-2) ?? "";
    return CODE.test(code) ? `${code} ${caption}` : trimmed(caption);
  }
  if (namesItsRow(path) && upward[0]!.spec.table) return upward[0]!.spec.table;
  const name = form.text(path.replace(/[^.]+$/, "name"));
  if (name !== "") return name;
  const [title] = upward
    .flatMap(({ spec }) => spec.cells)
    .filter(
      ({ at, through }) =>
        at < cell.at && through !== undefined && form.placement!.rowOfKey.get(through)! >= row,
    )
    .filter((each) => labelOf(each) !== "")
    .sort((a, b) => b.at - a.at);
  return title ? trimmed(labelOf(title)) : spanningHeading(upward, field);
}

/** 科目代码 as a caption: 其他支出 is 399 and 39999. */
const CODE = /^\d{3,7}$/;

/** Of headings above one another the topmost: 决算数 above 公务接待费. */
function spanningHeading(upward: readonly FixedRow[], field: PlacedField): string {
  const headings = headingsAbove(upward, field);
  return headings.length > 1 ? trimmed(headings.at(-1)!).replaceAll(" ", "") : "";
}

/** The nearest heading above; none for an amount whose caption spans the columns beside it. */
function columnName(upward: readonly FixedRow[], field: PlacedField): string {
  const { row, cell } = field;
  if (cell.called !== undefined) return cell.called;
  const own = upward[0]?.row === row ? upward[0].spec.cells : [];
  const isCaptioned = own.some(
    ({ at, across = 1, style }) => style === "caption" && across > 1 && at + across === cell.at,
  );
  if (isCaptioned) return "";
  const [heading] = headingsAbove(upward, field);
  return heading === undefined ? "" : withoutUnit(heading);
}

/** The headings over a cell, the nearest first. */
const headingsAbove = (upward: readonly FixedRow[], { row, cell }: PlacedField): string[] =>
  upward
    .filter((above) => above.row < row)
    .flatMap(({ spec }) => spec.cells.filter((each) => heads(each, cell, spec)).map(labelOf))
    .filter((label) => label !== "");

/** Whether a label heads the whole of a cell below it. In a row of figures it names the row instead. */
const heads = (label: CellSpec, { at, across = 1 }: CellSpec, { cells }: RowSpec): boolean =>
  (label.style === "caption" ||
    (label.style === "heading" && cells.every(({ content }) => content.type === "label"))) &&
  label.at <= at &&
  at + across <= label.at + (label.across ?? 1);

/** A cell's printed text, unless it only holds the place: `——`, `……`. */
const labelOf = ({ content, style }: CellSpec): string =>
  content.type === "label" && style !== "ordinal" && !/^[—…]+$/.test(content.text)
    ? content.text
    : "";

/** `实际规模（㎡）` → `实际规模`. */
const withoutUnit = (label: string): string => label.replace(/（[^）]*）$/, "");

/** `3、公务接待` → `公务接待`, `其中：基本支出：` → `基本支出`. */
const trimmed = (caption: string): string =>
  withoutUnit(caption.replace(/^(?:其中：|\d+、)/, "").replace(/：$/, ""));
