import JSZip from "jszip";

/** A cell of a table to be written: where it begins in the grid, and how far it reaches. */
export interface WrittenCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface WrittenTable {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly WrittenCell[];
}

export const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (char) => `&#${char.charCodeAt(0)};`);

const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/** Parts of a Word file besides its text, by kind: the XML that stands in the root of each. */
export interface BesideText {
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  readonly header?: string;
}

const ROOTS = { numbering: "numbering", styles: "styles", footnotes: "footnotes", header: "hdr" };

/** A Word file with this XML in its body, and nothing that it does not need. */
export async function docxFile(body: string, beside: BesideText = {}): Promise<Uint8Array> {
  const zip = new JSZip();
  const kinds = Object.keys(beside) as (keyof BesideText)[];
  zip.file(
    "[Content_Types].xml",
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      `<Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/></Types>`,
  );
  zip.file(
    "_rels/.rels",
    `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  );
  zip.file(
    "word/_rels/document.xml.rels",
    `<Relationships xmlns="${PACKAGE}/relationships">${kinds
      .map((kind) => `<Relationship Id="${kind}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`)
      .join("")}</Relationships>`,
  );
  for (const kind of kinds)
    zip.file(
      `word/${kind}.xml`,
      `<w:${ROOTS[kind]} xmlns:w="${WORD}">${beside[kind]}</w:${ROOTS[kind]}>`,
    );
  zip.file(
    "word/document.xml",
    `<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="${WORD}" xmlns:mc="mc" xmlns:wps="wps" xmlns:v="v" xmlns:o="o" xmlns:a="a"><w:body>${body}<w:sectPr/></w:body></w:document>`,
  );
  return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
}

export const p = (text: string, properties = ""): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;

export const run = (text: string, properties = ""): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

/** A cell with these properties; `content` is XML. */
export const tc = (content: string, properties = ""): string =>
  `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${content}</w:tc>`;

export const tr = (cells: string, properties = ""): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells}</w:tr>`;

export const tbl = (...rows: readonly string[]): string =>
  `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join("")}</w:tbl>`;

/** The cell that covers a place of the grid. */
const covering = (table: WrittenTable, row: number, column: number): WrittenCell | undefined =>
  table.cells.find(
    (cell) =>
      cell.row <= row &&
      row < cell.row + cell.rowSpan &&
      cell.column <= column &&
      column < cell.column + cell.columnSpan,
  );

const indexes = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

/** Cells of a row from left to right, those of rows above that reach down to it with them. */
function inRow(table: WrittenTable, row: number): WrittenCell[] {
  const cells = indexes(table.columns).map((column) => covering(table, row, column));
  return cells.filter((cell, index): cell is WrittenCell => !!cell && cell !== cells[index - 1]);
}

/** The table as Word writes it: spans across, merges down cell by cell. */
export function asWord(table: WrittenTable): string {
  return tbl(
    ...indexes(table.rows).map((row) =>
      tr(
        inRow(table, row)
          .map((cell) => {
            const begins = cell.row === row;
            const across = cell.columnSpan > 1 ? `<w:gridSpan w:val="${cell.columnSpan}"/>` : "";
            const down =
              cell.rowSpan === 1 ? "" : begins ? `<w:vMerge w:val="restart"/>` : `<w:vMerge/>`;
            return tc(begins ? lines(cell.text) : p(""), across + down);
          })
          .join(""),
      ),
    ),
  );
}

const lines = (text: string): string =>
  text
    .split("\n")
    .map((line) => p(line))
    .join("");

export function asHtml(table: WrittenTable): string {
  const rows = indexes(table.rows).map((row) =>
    inRow(table, row)
      .filter((cell) => cell.row === row)
      .map(
        ({ text, rowSpan, columnSpan }) =>
          `<td rowspan=${rowSpan} colspan="${columnSpan}">${escaped(text).replace(/\n/g, "<br>")}</td>`,
      )
      .join(""),
  );
  return `<table>${rows.map((row) => `<tr>${row}</tr>`).join("\n")}</table>`;
}

/** Rows with tabs, as the clipboard has them: a merged cell's text stands in its first place. */
export function asTabs(table: WrittenTable): string {
  return indexes(table.rows)
    .map((row) =>
      indexes(table.columns)
        .map((column) => {
          const cell = covering(table, row, column);
          return cell?.row === row && cell.column === column ? quoted(cell.text) : "";
        })
        .join("\t"),
    )
    .join("\r\n");
}

const quoted = (text: string): string =>
  /["\n\t]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
