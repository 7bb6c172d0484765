import { type Contents, type FileName, openContents } from "../../xlsx/contents";
import type { FileCell } from "../../xlsx/sheet-cells";
import { saveXlsx } from "../../xlsx/save";
import { readReports, type FileForms } from "../../src/files/read-reports";
import { type Pack } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { cellAddress } from "../../src/layout/address";
import { isBlockName, isKey } from "../../src/layout/mark";
import { areaOf, type SheetArea } from "../../src/reading/block-names";
import { whyBroken } from "../../src/reading/broken";
import { fixture } from "../support/fixtures";
import { laidWorkbook } from "../support/laid-workbook";

interface Named extends SheetArea {
  readonly name: string;
}

const saved = new Map<string, Promise<Contents>>();

/** A filled-in report of every pack, from a file. */
function fileOf(pack: Pack): Promise<Contents> {
  const known =
    saved.get(pack.id) ?? saveXlsx(laidWorkbook(pack, fixture(pack.id))).then(openContents);
  saved.set(pack.id, known);
  return known;
}

const namedIn = ({ names }: Contents): Named[] =>
  names
    .filter(({ name }) => isBlockName(name))
    .map((each) => ({ name: each.name, ...areaOf(each)! }));

const withNames = (contents: Contents, change: (name: FileName) => FileName): Contents => ({
  ...contents,
  sheets: contents.sheets,
  names: contents.names.map(change),
  cells: (place) => contents.cells(place),
  settings: () => contents.settings(),
});

const withCells = (
  contents: Contents,
  sheetName: string,
  change: (cell: FileCell) => FileCell | null,
): Contents => ({
  ...withNames(contents, (name) => name),
  cells: (place) =>
    contents.sheets[place]!.name === sheetName
      ? contents.cells(place).flatMap((cell) => change(cell) ?? [])
      : contents.cells(place),
});

const reference = ({ sheetName, rect }: SheetArea, [down, right] = [0, 0]): string =>
  `='${sheetName}'!${cellAddress(rect.top, rect.left)}:${cellAddress(rect.bottom + down, rect.right + right)}`;

/** What a name may be made to say, so that it leads to its form no more. */
const lostNames: Readonly<Record<string, (own: Named, others: readonly Named[]) => string>> = {
  "the sheet was deleted": () => "=#REF!",
  "the sheet was deleted, as Excel writes it": () => "=#REF!$A$1:$H$60",
  "its cells were deleted": ({ sheetName }) => `='${sheetName}'!#REF!`,
  "a sheet that is not there": (own) => reference({ ...own, sheetName: "没有这张表" }),
  "the whole sheet": ({ sheetName }) => `='${sheetName}'!$A$1:$XFD$1048576`,
  "whole columns": ({ sheetName }) => `='${sheetName}'!$A:$H`,
  "another workbook": (own) => reference(own).replace("='", "='[1]"),
  "a number": () => "=17",
  "a formula": (own) => `=OFFSET(${reference(own).slice(1)},0,0)`,
  "two areas": (own) => `${reference(own)},${reference(own).slice(1)}`,
  "its first cell": ({ sheetName }) => `='${sheetName}'!$A$1`,
  "a column less": (own) => reference(own, [0, -1]),
  "a column more": (own) => reference(own, [0, 1]),
  "the sheet of another form": (own, others) =>
    reference(others.find(({ sheetName }) => sheetName !== own.sheetName)!),
};

const marked = (value: unknown): boolean => String(value).startsWith("PERF|");

/** What may happen to the keys of a sheet, so that nobody knows its rows any more. */
const lostKeys: Readonly<Record<string, (cell: FileCell) => FileCell | null>> = {
  "the mark is emptied": (cell) => (marked(cell.value) ? null : cell),
  "the mark is overwritten": (cell) => (marked(cell.value) ? { ...cell, value: "甲" } : cell),
  "the mark became a number": (cell) =>
    marked(cell.value) ? { ...cell, value: 7, kind: "number" } : cell,
  "all keys are emptied": (cell) => (marked(cell.value) || isKey(cell.value) ? null : cell),
};

const figuresOf = ({ forms }: FileForms): number =>
  forms.flatMap(({ cells }) => [...cells.values()]).filter(({ value }) => typeof value === "number")
    .length;

const read = (contents: Contents): FileForms => readReports(contents, []);

describe.each(packs.map((pack) => [pack.id, pack] as const))("%s", (_, pack) => {
  test("whole, nothing is lost", async () => {
    const whole = read(await fileOf(pack));
    expect(whole.broken).toEqual([]);
    expect(figuresOf(whole)).toBeGreaterThan(20);
  });

  test.each(Object.entries(lostNames))("a name that leads to %s is told", async (_kind, says) => {
    const contents = await fileOf(pack);
    const all = namedIn(contents);
    for (const own of all) {
      const formula = says(own, all);
      const damaged = withNames(contents, (each) =>
        each.name === own.name ? { ...each, formula } : each,
      );
      const { broken, forms } = read(damaged);
      expect(forms.length).toBe(all.length - 1);
      expect(broken.map(({ name, reason }) => [name, reason])).toEqual([[own.name, "lostName"]]);
      expect(whyBroken(broken)[0]!.fault.sentence).toContain(`（名称 ${own.name}）没有读到`);
    }
  });

  test.each(Object.entries(lostKeys))("%s: told", async (_kind, change) => {
    const contents = await fileOf(pack);
    for (const { sheetName } of namedIn(contents)) {
      const { broken } = read(withCells(contents, sheetName, change));
      expect(broken).toHaveLength(1);
    }
  });

  test("a key that is emptied leaves no figure without a word, nor do rows that are cut off", async () => {
    const contents = await fileOf(pack);
    const before = figuresOf(read(contents));
    const sees = (damaged: Contents): void => {
      const after = read(damaged);
      const strays = after.forms.flatMap((form) => form.strays);
      if (after.broken.length === 0 && strays.length === 0) expect(figuresOf(after)).toBe(before);
    };
    for (const own of namedIn(contents)) {
      const place = contents.sheets.findIndex(({ name }) => name === own.sheetName);
      const keys = contents.cells(place).filter(({ value }) => isKey(value));
      keys.forEach(({ row, column }, nth) => {
        if (nth % 3 !== 0) return;
        const isIt = (cell: FileCell) => cell.row === row && cell.column === column;
        sees(withCells(contents, own.sheetName, (cell) => (isIt(cell) ? null : cell)));
      });
      for (const down of [-1, -3, -10, 4])
        sees(
          withNames(contents, (each) =>
            each.name === own.name ? { ...each, formula: reference(own, [down, 0]) } : each,
          ),
        );
    }
  });
});
