import {
  CellValueType,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type Nullable,
} from "@univerjs/core";

/** What a person typed, chose or pasted in one cell, as text. */
export interface Entry {
  readonly row: number;
  readonly column: number;
  /** "12.5%", "=A1*2"; where a text would be read as a number, it begins with an apostrophe. */
  readonly text: string;
}

/**
 * The texts that the grid was about to put into its cells.
 * @param takesText whether a cell takes everything as text
 */
export function entriesOf(
  cells: IObjectMatrixPrimitiveType<Nullable<ICellData>>,
  takesText: (row: number, column: number) => boolean,
): Entry[] {
  return Object.entries(cells).flatMap(([row, inRow]) =>
    Object.entries(inRow as Record<string, Nullable<ICellData>>).flatMap(([column, data]) => {
      const cell = { row: Number(row), column: Number(column) };
      const text = textOf(data, takesText(cell.row, cell.column));
      return text === null ? [] : [{ ...cell, text }];
    }),
  );
}

/** null when only the looks of the cell were to change. */
function textOf(data: Nullable<ICellData>, isText: boolean): string | null {
  if (!data) return "";
  if (typeof data.f === "string" && data.f !== "") return data.f;
  if (data.p?.body) return plainText(data.p.body.dataStream);
  if (data.v === undefined) return null;
  if (data.t === CellValueType.BOOLEAN) return data.v === 1 || data.v === true ? "TRUE" : "FALSE";
  const text = String(data.v ?? "");
  const looksLikeNumber = typeof data.v === "string" && text !== "" && !Number.isNaN(Number(text));
  return looksLikeNumber && !isText ? `'${text}` : text;
}

/** The editor ends a text with "\r\n" and its lines with "\r". */
export const plainText = (stream: string): string =>
  stream.replace(/\r\n$/, "").replaceAll("\r", "\n");
