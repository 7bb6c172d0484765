import { anyRow, rowName, SEVERITIES, type FormView, type Severity } from "../checks";
import type { CellSpec } from "../forms/definition";
import type { Placement } from "../forms/placement";
import type { ReadForm } from "../forms/read-form";
import type { ListedFinding } from "./checked-report";
import { styles } from "../layout/styles";

/** A fill, `#RRGGBB` in capitals; null where a cell has none. */
export type Fill = string | null;

/**
 * Fills of cells with findings. They serve nothing else, so that a highlight is known by its fill:
 * wherever inserting and moving rows has carried it, it is found again and taken away.
 */
export const highlightFills: Readonly<Record<Severity, string>> = {
  error: "#FFC7C9",
  warning: "#FFE2B3",
  info: "#D3E6FF",
};

const isHighlight = (fill: Fill): boolean =>
  SEVERITIES.some((severity) => highlightFills[severity] === fill);

/** A fill of the user's own under a highlight, by the form's block and the place in the form. */
export interface CoveredFill {
  readonly block: string;
  readonly place: string;
  readonly fill: Fill;
}

/** A form on its sheet, with the fills of its block's cells. */
export interface FilledForm {
  readonly block: string;
  readonly form: ReadForm;
  readonly view: FormView;
  readonly fills: readonly (readonly Fill[])[];
}

export interface FillChange {
  readonly row: number;
  readonly column: number;
  readonly before: Fill;
  readonly after: Fill;
}

/** The fills to change on one sheet. */
export interface SheetFills {
  readonly sheetName: string;
  readonly changes: readonly FillChange[];
}

export interface Highlighting {
  readonly changes: readonly FillChange[];
  readonly covered: readonly CoveredFill[];
}

/**
 * The fills to change so that exactly the cells with findings are highlighted. The fill below is
 * the form's own unless it is among the covered ones. Pure.
 */
export function highlighting(
  { block, form, view, fills }: FilledForm,
  findings: readonly ListedFinding[],
  coveredBefore: readonly CoveredFill[],
): Highlighting {
  const { placement } = form;
  const own = ownFills(placement);
  const wanted = wantedFills(view, findings);
  const places = new Map([
    ...view.strays.map(({ path, row, column }) => [cellKey(row, column), path] as const),
    ...[...placement.fields.values()].map(
      ({ path, row, cell }) =>
        [cellKey(row, cell.at), JSON.stringify([anyRow(path), rowName(path, view)])] as const,
    ),
  ]);
  const remembered = new Map(
    coveredBefore.filter((each) => each.block === block).map(({ place, fill }) => [place, fill]),
  );
  const changes: FillChange[] = [];
  const covered: CoveredFill[] = [];
  fills.forEach((cells, row) =>
    cells.forEach((before, column) => {
      const key = cellKey(row, column);
      const want = wanted.get(key);
      const isMarked = isHighlight(before);
      if (want === undefined && !isMarked) return;
      const place = places.get(key) ?? "";
      const ownFill = own.get(key) ?? null;
      const below = !isMarked ? before : remembered.has(place) ? remembered.get(place)! : ownFill;
      if (want !== undefined && below !== ownFill) covered.push({ block, place, fill: below });
      const after = want ?? below;
      if (after !== before) changes.push({ row, column, before, after });
    }),
  );
  return { changes, covered };
}

const cellKey = (row: number, column: number): string => `${row},${column}`;

/** The gravest finding of a cell decides. */
function wantedFills(view: FormView, findings: readonly ListedFinding[]): Map<string, string> {
  const wanted = new Map<string, string>();
  for (const severity of [...SEVERITIES].reverse())
    for (const { where } of findings.filter((each) => each.severity === severity)) {
      const { row, column } = view.placeOf(where.path)!;
      wanted.set(cellKey(row, column), highlightFills[severity]);
    }
  return wanted;
}

/** The fills that the form's definition gives, covered cells of merged areas included. */
function ownFills({ rows, rowOfKey }: Placement): Map<string, Fill> {
  const fills = new Map<string, Fill>();
  for (const placed of rows) {
    const cells: readonly CellSpec[] =
      "section" in placed ? placed.section.row.cells : placed.spec.cells;
    for (const { at, across = 1, through, style } of cells) {
      const last = (through === undefined ? undefined : rowOfKey.get(through)) ?? placed.row;
      for (let row = placed.row; row <= last; row++)
        for (let column = at; column < at + across; column++)
          fills.set(cellKey(row, column), styles[style].fill ?? null);
    }
  }
  return fills;
}
