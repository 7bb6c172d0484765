import { inRow, type CellSpec, type FieldPath } from "../forms/definition";
import type { PlacedField, PlacedRow, Placement } from "../forms/placement";
import type { FormView } from "./form-view";

const sameKind = ["heading", "caption"];

/** A cell as its form calls it: `“公务接待”的2023年决算数`; rows of a section by their own name. */
export function cellName(form: FormView, path: FieldPath): string {
  const { row, column } = nameParts(form, path);
  if (row === "") return column || path;
  return column === "" ? `“${row}”` : `“${row}”的${column}`;
}

/** What the form calls the row and the column of a cell; empty where it gives no name. */
export function nameParts(form: FormView, path: FieldPath): { row: string; column: string } {
  const field = form.placement?.fields.get(path);
  if (!form.placement || !field) return { row: "", column: "" };
  return {
    row: rowName(form, form.placement, field),
    column: columnName(form.placement, field),
  };
}

/** `3、公务接待` → `公务接待`, `其中：基本支出：` → `基本支出`, `财政供养人员情况（人）` → `财政供养人员情况`. */
const trimmed = (caption: string): string =>
  caption.replace(/^(?:其中：|\d+、)/, "").replace(/(?:：|（[^）]*）)$/, "");

function rowName(form: FormView, placement: Placement, field: PlacedField): string {
  const placed = placement.rows.find(({ row }) => row === field.row);
  if (!placed) return "";
  if ("section" in placed) return sectionRowName(form, placed);
  const left = nearestLeft(placed.spec.cells, field.cell.at);
  if (left) return trimmed(left);
  // A title merged down over several rows stands in one of the rows above.
  for (const above of [...placement.rows].reverse()) {
    if (above.row >= field.row || "section" in above) continue;
    const title = above.spec.cells.find(
      ({ at, through }) =>
        through !== undefined &&
        at < field.cell.at &&
        (placement.rowOfKey.get(through) ?? -1) >= field.row,
    );
    if (title?.content.type === "label") return trimmed(title.content.text);
  }
  return "";
}

function sectionRowName(form: FormView, placed: PlacedRow & { section: unknown }): string {
  const { section, index } = placed as Extract<PlacedRow, { index: number }>;
  const names = section.row.cells.flatMap(({ content }) =>
    content.type !== "label" && content.kind === "name" ? [content.field] : [],
  );
  const own = names.reverse().map((field) => form.text(inRow(field, index)));
  return own.find((text) => text !== "") ?? `第 ${index + 1} 行`;
}

function nearestLeft(cells: readonly CellSpec[], at: number): string | null {
  const captions = cells.filter(
    (cell) =>
      cell.at < at &&
      cell.through === undefined &&
      cell.content.type === "label" &&
      cell.content.text !== "" &&
      !/^[—…]+$/.test(cell.content.text),
  );
  const nearest = captions.at(-1);
  return nearest?.content.type === "label" ? nearest.content.text : null;
}

function columnName(placement: Placement, { row, cell }: PlacedField): string {
  const placed = placement.rows.find((each) => each.row === row);
  // A caption that spans columns belongs to the one amount beside it.
  const spans =
    placed !== undefined &&
    !("section" in placed) &&
    placed.spec.cells.some(
      ({ at, across = 1, style }) => style === "caption" && across > 1 && at + across === cell.at,
    );
  if (spans) return "";
  for (const above of [...placement.rows].reverse()) {
    if (above.row >= row || "section" in above) continue;
    const heading = above.spec.cells.find(
      ({ at, across = 1, style, content }) =>
        at <= cell.at &&
        cell.at < at + across &&
        sameKind.includes(style) &&
        content.type === "label" &&
        content.text !== "" &&
        !/^[—…]+$/.test(content.text),
    );
    if (heading?.content.type === "label") return heading.content.text.replace(/（[^）]*）$/, "");
  }
  return "";
}
