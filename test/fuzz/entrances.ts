import { utils, write } from "@e965/xlsx";
import { checkFile } from "../../src/files/check-file";
import { loadPack } from "../../src/checks";
import { readFile, readPasted } from "../../src/documents";
import { explanation, MISSED_RULES, readNotation, scoreIndicator } from "../../src/evaluation";
import { blankData, findPack, parseReportData } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { reportBook, reportFile } from "../../src/files/report-book";
import { received } from "../../src/findings/received";
import { WorkbookFault } from "../../src/reading/fault";
import { UnreadableWorkbook } from "../../xlsx/unreadable";
import { asDoc, docFile } from "../support/doc-file";
import { asHtml, asTabs, asWord, docxFile, p, type WrittenTable } from "../support/document-files";
import { fixture } from "../support/fixtures";
import { notationRows } from "../support/notation-rows";
import { borders, pdfFile } from "../support/pdf-file";
import type { Entrance } from "./entrance";
import { archiveChange, bytesChange, jsonChange, textChange } from "./mutate";

/** Made once for all seeds. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () => (made ??= make());
}

const now = <T>(value: T) => once(() => Promise.resolve(value));

const TABLE: WrittenTable = {
  rows: 3,
  columns: 3,
  cells: [
    { text: "部门整体支出绩效评价基础数据表", row: 0, column: 0, rowSpan: 1, columnSpan: 3 },
    { text: "三公经费", row: 1, column: 0, rowSpan: 2, columnSpan: 1 },
    { text: "2022年决算数", row: 1, column: 1, rowSpan: 1, columnSpan: 1 },
    { text: "1,406.40", row: 1, column: 2, rowSpan: 1, columnSpan: 1 },
    { text: "公务接待费", row: 2, column: 1, rowSpan: 1, columnSpan: 1 },
    { text: "0.85", row: 2, column: 2, rowSpan: 1, columnSpan: 1 },
  ],
};

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const workbooks = once(() =>
  Promise.all(
    ["huaihua-2023", "zhuzhou-2023", "default"].map((id) => reportFile(findPack(id)!, fixture(id))),
  ),
);

/** A file of a kind that the reader of documents tells by its content. */
const document = (make: () => Promise<Uint8Array>, isArchive = false): Entrance<Uint8Array> => ({
  bases: once(async () => [await make()]),
  change: isArchive ? archiveChange : bytesChange,
  enter: readFile,
});

const oldBook = (bookType: "biff8" | "xlsb"): Uint8Array => {
  const book = utils.book_new();
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet(TABLE.cells.map(({ text }) => [text, 1.5])),
    "表",
  );
  return new Uint8Array(write(book, { type: "array", bookType }) as ArrayBuffer);
};

const drawnTable = (): Uint8Array =>
  pdfFile([
    {
      texts: TABLE.cells.map(({ text, row, column }) => ({
        text,
        x: 60 + column * 100,
        y: 700 - row * 20,
      })),
      drawing: borders(
        TABLE.cells.map(({ row, column, columnSpan }) => ({
          left: 50 + column * 100,
          right: 50 + (column + columnSpan) * 100,
          top: 715 - row * 20,
          bottom: 695 - row * 20,
        })),
      ),
    },
  ]);

const notations = Object.values(notationRows).flat();

/** Sentences say what there is. */
function requireSaid(sentence: string): void {
  const missing = /undefined|\[object/.exec(sentence);
  if (missing) throw new Error(`says ${missing[0]}: ${sentence.slice(0, 200)}`);
}

const texts: Entrance<string> = {
  // A target, what was reached and the indicator's name, a line each.
  bases: now(notations.map(([target, actual, , name = ""]) => [target, actual, name].join("\n"))),
  change: textChange,
  enter: (text) => {
    const [target = "", actual = "", name = ""] = text.split("\n");
    for (const cell of [target, actual]) readNotation(cell);
    for (const missed of MISSED_RULES) {
      const verdict = scoreIndicator(10, target, actual, name, missed);
      if (verdict.kind === "scored" && !(verdict.score >= 0 && verdict.score <= 10))
        throw new Error(`the score is ${verdict.score}`);
      requireSaid(explanation(verdict));
    }
  },
};

/** By the name that `npm run fuzz` takes. */
export const entrances = {
  workbook: {
    bases: workbooks,
    change: archiveChange,
    enter: (bytes) => {
      try {
        received("甲.xlsx", checkFile(bytes));
      } catch (error) {
        if (!(error instanceof UnreadableWorkbook || error instanceof WorkbookFault)) throw error;
      }
    },
  } satisfies Entrance<Uint8Array>,
  "document-xlsx": {
    bases: workbooks,
    change: archiveChange,
    enter: readFile,
  } satisfies Entrance<Uint8Array>,
  "document-docx": document(() => docxFile(p("单位：万元") + asWord(TABLE)), true),
  "document-doc": document(() => Promise.resolve(docFile(asDoc(TABLE)))),
  "document-xls": document(() => Promise.resolve(oldBook("biff8"))),
  "document-pdf": document(() => Promise.resolve(drawnTable())),
  "document-html": {
    bases: now([asHtml(TABLE)]),
    change: textChange,
    enter: (text) => readFile(bytesOf(text)),
  } satisfies Entrance<string>,
  "document-text": {
    bases: now([asTabs(TABLE), "科目,名称\n20103,行政运行\n"]),
    change: textChange,
    enter: (text) => readFile(bytesOf(text)),
  } satisfies Entrance<string>,
  pack: {
    bases: now(packs.map((pack) => JSON.parse(JSON.stringify(pack)) as unknown)),
    change: jsonChange,
    enter: (json) => {
      const parsed = loadPack(json);
      if (parsed.ok) reportBook(parsed.pack, blankData(parsed.pack));
    },
  } satisfies Entrance<unknown>,
  data: {
    bases: now(packs.map(({ id }) => ({ pack: id, report: fixture(id) }))),
    change: jsonChange,
    enter: (json) => {
      const { pack: id, report } = (json ?? {}) as { pack?: unknown; report?: unknown };
      const pack = packs.find((each) => each.id === id);
      if (!pack) return;
      const parsed = parseReportData(pack, report);
      if (parsed.ok) reportBook(pack, parsed.data);
    },
  } satisfies Entrance<unknown>,
  "pasted-html": {
    bases: now([asHtml(TABLE)]),
    change: textChange,
    enter: (html) => readPasted({ html }),
  } satisfies Entrance<string>,
  "pasted-text": {
    bases: now([asTabs(TABLE)]),
    change: textChange,
    enter: (text) => readPasted({ text }),
  } satisfies Entrance<string>,
  texts,
} as const;

export type EntranceName = keyof typeof entrances;

export const entranceNames = Object.keys(entrances) as EntranceName[];
