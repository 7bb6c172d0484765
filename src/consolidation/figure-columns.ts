import { isChange, type FieldPath, type Formula } from "../formulas";
import { reportOf } from "../checks";
import { nameParts } from "../checks/cell-name";
import {
  moneyKinds,
  parseRef,
  type FormSpec,
  type Side,
  type ValueKind,
} from "../forms/definition";
import { kindsOf } from "../forms/value-kinds";
import { place, type Placement } from "../forms/placement";
import type { Selection } from "./selection";
import { fixedFigures } from "./figures";
import type { TableColumn, Total } from "./table";

interface Wanted {
  /** The number that the first of the columns has in its table. */
  readonly first: number;
  /** All unless said. */
  readonly isWanted?: (path: FieldPath) => boolean;
}

export interface FigureColumn {
  readonly path: FieldPath;
  readonly column: TableColumn;
}

const figureWidth = 14;

/**
 * The columns of a form's figures, named as the form names its cells; of tables side by side one
 * after the other.
 */
export function figureColumns(
  form: FormSpec,
  { pack, year }: Pick<Selection, "pack" | "year">,
  { first, isWanted = () => true }: Wanted,
): FigureColumn[] {
  const { placement, nameParts: namesOf } = blankView(form, { pack, year });
  const paths = sideAfterSide(fixedFigures(placement).filter(isWanted), placement);
  const figures = paths.map((path) => {
    const { row, cell } = placement.fields.get(path)!;
    const placed = placement.rows.find((each) => each.row === row);
    const table = placed && "spec" in placed ? placed.spec.table : undefined;
    return { path, ...cell, table, ...namesOf(path) };
  });
  const kinds = kindsOf(form.amounts);
  return figures.map(({ path, content, ...named }) => {
    const isAlone = figures.filter((each) => isBeside(each, named)).length === 1;
    const formula = content.type === "computed" ? content.formula : null;
    return {
      path,
      column: {
        ...captionsOf(named, isAlone, form),
        width: figureWidth,
        numberFormat: kinds[content.kind].numberFormat,
        total: totalOf(content.kind, formula, (ref) => columnOf(ref, paths, first)),
      },
    };
  });
}

/** A form in which nothing stands, and what it calls its cells. */
export function blankView(
  form: FormSpec,
  { pack, year }: Pick<Selection, "pack" | "year">,
): { placement: Placement; nameParts: (path: FieldPath) => ReturnType<typeof nameParts> } {
  const placement = place(form, {});
  const blank = {
    form: form.id,
    pack: pack.id,
    year,
    sheetName: form.sheetName,
    follows: pack,
    placement,
    cells: new Map(),
    strays: [],
  };
  const view = reportOf([blank], pack).form(form.id);
  return { placement, nameParts: (path) => nameParts(view, path) };
}

interface Named {
  /** The table of a form that has several alike. */
  readonly table?: string | undefined;
  readonly side?: Side;
  readonly row: string;
  readonly column: string;
}

const isBeside = (one: Named, other: Named): boolean =>
  one.row === other.row && one.side?.from === other.side?.from;

/** The upper and the lower heading of a figure. */
function captionsOf(
  { table, side, row, column }: Named,
  isAlone: boolean,
  { sheetName }: FormSpec,
): Pick<TableColumn, "group" | "heading"> {
  if (side && isAlone) return { group: side.caption, heading: row === side.caption ? "合计" : row };
  if (side) return { group: `${side.caption}：${row}`, heading: column };
  if (table !== undefined) return { group: table, heading: column || row };
  return { group: column ? row : "", heading: column || row || sheetName };
}

/** Printed order row by row, but tables that stand side by side are not mixed. */
function sideAfterSide(paths: readonly FieldPath[], { fields }: Placement): FieldPath[] {
  const from = (path: FieldPath): number | undefined => fields.get(path)!.cell.side?.from;
  const runs = paths.reduce<FieldPath[][]>((before, path) => {
    const last = before.at(-1);
    const isSided = from(path) !== undefined;
    if (last && isSided === (from(last[0]!) !== undefined)) last.push(path);
    else before.push([path]);
    return before;
  }, []);
  return runs.flatMap((run) => run.sort((a, b) => (from(a) ?? 0) - (from(b) ?? 0)));
}

/** The column of a field of the same form; -1 where it has none. */
function columnOf(ref: unknown, paths: readonly FieldPath[], first: number): number {
  if (typeof ref !== "string" || parseRef(ref).form !== null) return -1;
  const at = paths.indexOf(ref);
  return at < 0 ? -1 : at + first;
}

const summed: ReadonlySet<ValueKind> = new Set(["people", "count", "area", ...moneyKinds]);

/** Quantities are added up, rates of two of them follow from the sums; points and scores have none. */
function totalOf(
  kind: ValueKind,
  formula: Formula | null,
  column: (ref: unknown) => number,
): Total | null {
  if (summed.has(kind)) return { op: "sum" };
  if (formula?.op !== "rate") return null;
  const [part, base] = [column(formula.part), column(formula.base)];
  if (part < 0 || base < 0) return null;
  return { op: isChange(formula.rate) ? "change" : "ratio", part, base };
}
