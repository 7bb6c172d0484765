import * as fc from "fast-check";
import { readFile, readPasted, type FileContent, type Table } from "../../src/documents";
import { anyTable } from "../support/any-table";
import { asHtml, asTabs, asWord, docxFile, type WrittenTable } from "../support/document-files";

const text = new TextEncoder();

async function tableIn(read: ReturnType<typeof readFile>): Promise<Table | undefined> {
  const outcome = await read;
  if (!outcome.ok) throw new Error(outcome.fault.code);
  return tablesOf(outcome.value)[0];
}

const tablesOf = ({ blocks }: FileContent): Table[] =>
  blocks.filter((block) => block.type === "table");

/** Cells without their places. */
const gridOf = (table: Table | WrittenTable | undefined) =>
  table && {
    rows: table.rows,
    columns: table.columns,
    cells: table.cells.map(({ text, row, column, rowSpan, columnSpan }) => ({
      text,
      row,
      column,
      rowSpan,
      columnSpan,
    })),
  };

const saysAnything = ({ cells }: WrittenTable): boolean => cells.some(({ text }) => text !== "");

/** What stands last in every row alone may as well be text that tabs set in. */
const saysMoreThanLast = ({ cells, columns }: WrittenTable): boolean =>
  cells.some(({ text, column }) => text !== "" && column < columns - 1);

test("any table reads back to the same grid from a Word file", async () => {
  await fc.assert(
    fc.asyncProperty(anyTable().filter(saysAnything), async (table) => {
      const bytes = await docxFile(asWord(table));
      expect(gridOf(await tableIn(readFile(bytes)))).toEqual(gridOf(table));
    }),
    { numRuns: 60 },
  );
});

test("any table reads back to the same grid from a web page and from the clipboard", async () => {
  await fc.assert(
    fc.asyncProperty(anyTable().filter(saysAnything), async (table) => {
      const page = `<!DOCTYPE html><html><body>${asHtml(table)}</body></html>`;
      expect(gridOf(await tableIn(readFile(text.encode(page))))).toEqual(gridOf(table));
      const html = `Version:1.0\r\nStartHTML:00000097\r\n<html><!--StartFragment-->${asHtml(table)}`;
      expect(gridOf(await tableIn(readPasted({ html })))).toEqual(gridOf(table));
    }),
  );
});

test("any table without merges reads back to the same grid from tabs", async () => {
  await fc.assert(
    fc.asyncProperty(anyTable(false).filter(saysMoreThanLast), async (table) => {
      const pasted = await readPasted({ text: asTabs(table) });
      expect(gridOf(await tableIn(Promise.resolve(pasted)))).toEqual(gridOf(table));
    }),
  );
});
