import { caption, computed, entry, heading } from "../cells";
import type { CellSpec, FormSpec, RowSpec } from "../definition";
import { signatureRows } from "../signature";
import { figureRows } from "./figures";
import type { ColumnId, ScoreTableOptions } from "./options";
import { rowCells } from "./row-cells";
import { leveledRows, rowPath, fullMarks } from "./rows";

/** The form as a pack words, orders and weighs it. */
export function scoreTableForm(form: ScoreTableOptions): FormSpec {
  const across = form.columns.length;
  const widths = form.columns.map(({ width }) => width);
  const note = (key: string, text: string): RowSpec => ({
    key,
    cells: [caption(0, text, { across, style: "note" })],
  });
  return {
    id: "scoreTable",
    sheetName: form.sheetName,
    orientation: "landscape",
    repeated: { from: "heading", through: "heading" },
    columnWidths: widths,
    blocks: [
      { key: "attachment", cells: [caption(0, form.attachment, { across, style: "tag" })] },
      {
        key: "title",
        height: 30,
        cells: [heading(0, form.title, { across, style: "title" })],
      },
      ...(form.unitLine === null ? [] : [unitRow(form.unitLine, across)]),
      {
        key: "heading",
        height: 22,
        cells: form.columns.map(({ caption: text }, at) => heading(at, text)),
      },
      ...leveledRows(form).map((leveled) => ({
        key: `rows.${leveled.row.id}`,
        height: 34,
        cells: form.columns.flatMap(({ id }, at) => rowCells(id, at, leveled)),
      })),
      totalRow(form),
      ...(form.grade ? [gradeRow(form, form.grade)] : []),
      ...figureRows(form),
      ...form.notes.map((text, i) => note(`note.${i + 1}`, text)),
      ...signatureRows(form.signature, widths),
    ],
  };
}

const unitRow = (text: string, across: number): RowSpec => ({
  key: "unitName",
  cells: [
    caption(0, text, { across: 2, style: "tag", align: "right" }),
    entry(2, "unitName", "name", { across: across - 2, align: "left" }),
  ],
});

const scorePaths = (form: ScoreTableOptions, field: "points" | "score"): string[] =>
  leveledRows(form).map(({ row }) => rowPath(row.id, field));

/** The caption covers the columns to the left of the first figure. */
const captionWidth = ({ columns }: ScoreTableOptions): number =>
  columns.findIndex(({ id }) => id === "points" || id === "score");

function totalRow(form: ScoreTableOptions): RowSpec {
  const total = (at: number, field: "points" | "score"): CellSpec =>
    computed(at, `total.${field}`, field, { op: "sum", of: scorePaths(form, field) });
  const cell = (id: ColumnId, at: number): CellSpec =>
    id === "points" || id === "score" ? total(at, id) : heading(at, "");
  const width = captionWidth(form);
  return {
    key: "total",
    height: 22,
    cells: [
      heading(0, form.totalCaption, { across: width }),
      ...form.columns.slice(width).map(({ id }, i) => cell(id, width + i)),
    ],
  };
}

function gradeRow(
  form: ScoreTableOptions,
  { caption: text, bands }: NonNullable<ScoreTableOptions["grade"]>,
): RowSpec {
  const width = captionWidth(form);
  const grade = computed(
    width,
    "total.grade",
    "name",
    {
      op: "grade",
      score: "total.score",
      ...(bands && { bands }),
      awaits: {
        points: scorePaths(form, "points"),
        scores: scorePaths(form, "score"),
        full: fullMarks(form),
      },
    },
    { across: form.columns.length - width },
  );
  return {
    key: "grade",
    height: 22,
    cells: [caption(0, text, { across: width, align: "center" }), grade],
  };
}
