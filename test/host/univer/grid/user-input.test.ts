import { CellValueType } from "@univerjs/core";
import { Workbook } from "../../../../xlsx/model";
import { ACTIONS, type GridUser, type Params } from "../../../../host/univer/grid/actions";
import { entriesOf as entriesWhere } from "../../../../host/univer/grid/entries";

const entriesOf = (cells: Parameters<typeof entriesWhere>[0]) => entriesWhere(cells, () => false);

test("what the grid was about to write, as the person would type it", () => {
  const stream = { dataStream: "第一行\r第二行\r\n" };
  expect(
    entriesOf({
      2: {
        0: { v: 0.12, t: CellValueType.NUMBER, s: "percent" },
        1: { v: "001", t: CellValueType.STRING },
        2: { f: "=A1*2", v: 3 },
        3: { v: 1, t: CellValueType.BOOLEAN },
        4: { v: null },
        5: null,
        6: { p: { id: "d", body: stream, documentStyle: {} } },
        7: { v: "文字" },
      },
    }).map(({ column, text }) => [column, text]),
  ).toEqual([
    [0, "0.12"],
    [1, "'001"],
    [2, "=A1*2"],
    [3, "TRUE"],
    [4, ""],
    [5, ""],
    [6, "第一行\n第二行"],
    [7, "文字"],
  ]);
});

test("in a cell that takes everything as text, a number needs no apostrophe", () => {
  const cells = { 0: { 0: { v: "92", t: CellValueType.STRING }, 1: { v: "92" } } };
  expect(entriesWhere(cells, (_, column) => column === 0).map(({ text }) => text)).toEqual([
    "92",
    "'92",
  ]);
});

test("a change of looks only is no entry", () => {
  expect(entriesOf({ 0: { 0: { s: { bl: 1 } } } })).toEqual([]);
});

function done(id: string, params: Params): unknown[] {
  const calls: unknown[] = [];
  const note =
    (name: string) =>
    (...args: unknown[]) => {
      calls.push([name, ...args.slice(1)]);
    };
  const user: GridUser = {
    enter: note("enter"),
    clear: note("clear"),
    paste: note("paste"),
    pasteText: note("pasteText"),
    fill: note("fill"),
    undo: note("undo"),
    redo: note("redo"),
    insertRows: note("insertRows"),
    deleteRows: note("deleteRows"),
    resize: note("resize"),
    hide: note("hide"),
    select: note("select"),
    followLink: note("followLink"),
    beginEdit: note("beginEdit"),
  };
  const action = ACTIONS[`sheet.mutation.${id}`];
  if (!action) throw new Error(`no action ${id}`);
  action(new Workbook().addSheet(), params, user);
  return calls;
}

const range = { startRow: 3, endRow: 4, startColumn: 1, endColumn: 2 };

test.each([
  ["insert-row", { range }, ["insertRows", 3, 2]],
  ["remove-rows", { range }, ["deleteRows", 3, 2]],
  ["set-worksheet-row-height", { ranges: [range], rowHeight: 40 }, ["resize", "row", 3, 4, 30]],
  [
    "set-worksheet-col-width",
    { ranges: [range], colWidth: { 1: 64 } },
    ["resize", "column", 1, 2, 48],
  ],
  ["set-row-hidden", { ranges: [range] }, ["hide", "row", 3, 4, true]],
  ["set-col-visible", { ranges: [range] }, ["hide", "column", 1, 2, false]],
] as const)("%s is the person's", (id, params, call) => {
  expect(done(id, params)).toEqual([call]);
});
