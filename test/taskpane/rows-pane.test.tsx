import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import RowsPane from "../../src/taskpane/rows/RowsPane";
import type { RowsPort } from "../../src/taskpane/rows/port";
import { WorkbookFault } from "../../src/reading/fault";
import type { RowChange } from "../../src/excel/change-rows";
import type { AdoptedRow } from "../../src/excel/adopt-row";
import { adoptedSentence, changedSentence } from "../../src/excel/row-sentence";
import type { RowPlace, RowPlaces } from "../../src/excel/row-places";
import type { Homeless } from "../../src/reading/homes";
import { violations } from "../support/axe";
import type { Written } from "../../src/excel";
import { fakePort, fakeWritten } from "./fake-port";
import { Opened } from "./opened";

const INCOME = "income.institutions";
const OTHERS = "expenditure.institutions";

const active: RowPlace = {
  list: OTHERS,
  index: 1,
  each: "机构",
  row: 16,
  places: [{ sheetName: "收支情况", rows: [8, 16] }],
  typed: [],
};

const places = (place: Partial<RowPlace> | null): RowPlaces => ({
  sheetName: "收支情况",
  sections: [
    { lists: [INCOME, OTHERS], each: "机构" },
    { lists: ["members"], each: "人员" },
  ],
  active: place && { ...active, ...place },
  homeless: [],
});

const column = (field: string, at: number, takesFigures: boolean) => ({
  field: `${OTHERS}.*.${field}`,
  at,
  right: at,
  name: `${"ABC"[at]!} 列 ${field}`,
  takesFigures,
  isFree: false,
});

/** A name and a figure in a row below the form. */
const homeless: Homeless = {
  sheetName: "收支情况",
  row: 17,
  cells: [
    { column: 0, address: "A18", content: "新机构", isFigure: false },
    { column: 5, address: "F18", content: 45, isFigure: true },
  ],
  homes: [
    {
      list: OTHERS,
      each: "机构",
      table: "支出",
      isHere: false,
      own: null,
      after: null,
      columns: [column("name", 0, false), column("project", 2, true)],
    },
    {
      list: INCOME,
      each: "机构",
      table: "收入",
      isHere: false,
      own: null,
      after: null,
      columns: [column("other", 1, true)],
    },
  ],
};

const changeOf = (what: RowChange["what"]): RowChange => ({
  what,
  each: "机构",
  sheets: [
    {
      sheetName: "收支情况",
      rowCount: 40,
      rows: [8, 17].map((row) => ({ row, address: `A${row + 1}`, cells: [], shared: [] })),
    },
  ],
  written: fakeWritten(),
});

const adopted: AdoptedRow = {
  sheetName: "收支情况",
  address: "A17",
  each: "机构",
  isNew: true,
  moves: [{ from: "F19", to: "C17", content: "45" }],
  written: fakeWritten(),
};

function open(found: RowPlaces | null) {
  let follower: (() => Promise<void>) | undefined;
  const rows = {
    places: jest.fn<Promise<RowPlaces | null>, []>(() => Promise.resolve(found)),
    follow: (work: () => Promise<void>) => {
      follower = work;
      return Promise.resolve(() => undefined);
    },
    insert: jest.fn<Promise<RowChange>, Parameters<RowsPort["insert"]>>(() =>
      kept(changeOf("inserted"), changedSentence),
    ),
    remove: jest.fn<Promise<RowChange>, Parameters<RowsPort["remove"]>>(() =>
      kept(changeOf("deleted"), changedSentence),
    ),
    homeless: () => Promise.resolve(found?.homeless ?? []),
    adopt: jest.fn<Promise<AdoptedRow>, Parameters<RowsPort["adopt"]>>(() =>
      kept(adopted, adoptedSentence),
    ),
  };
  const port = fakePort({ rows });
  const kept = <T extends { readonly written: Written }>(
    done: T,
    sentenceOf: (of: T) => string,
  ): Promise<T> => {
    port.written.keep(sentenceOf(done), done.written);
    return Promise.resolve(done);
  };
  render(<Opened Pane={RowsPane} port={port} openPane={jest.fn()} />);
  return { port, rows, select: async () => follower!(), user: userEvent.setup() };
}

const button = (name: string) => screen.findByRole("button", { name });

test("a sheet without rows to insert says what to do", async () => {
  open(null);
  expect(await screen.findByText(/本表没有可以增减行的区域/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /插入|删去/ })).toBeNull();
  expect(await violations()).toEqual([]);
});

test("what the sheet has is offered; a row comes below the selected one, in all linked tables", async () => {
  const { port, rows, user } = open(places({}));
  expect(await screen.findByText("所选：“收支情况”第 16 行（机构）。")).toBeVisible();
  expect(await button("插入人员")).toBeVisible();
  await user.click(await button("插入机构"));
  expect(rows.insert).toHaveBeenCalledWith({ sheetName: "收支情况", list: OTHERS, after: 1 });
  expect(await screen.findByText(/已在相关各表中插入机构：“收支情况”第 9、18 行/)).toBeVisible();
  expect(port.select).toHaveBeenCalledWith("收支情况", "A9");
  expect(await violations()).toEqual([]);
  const looked = rows.places.mock.calls.length;
  await user.click(await button("撤回"));
  expect(await screen.findByText(/^已撤回上一步（已在相关各表中插入机构/)).toBeVisible();
  expect(rows.places.mock.calls.length).toBeGreaterThan(looked);
});

test("what the selected row is none of comes at its end", async () => {
  const { rows, user } = open(places({}));
  await user.click(await button("插入人员"));
  expect(rows.insert).toHaveBeenCalledWith({ sheetName: "收支情况", list: "members", after: null });
});

test("where the cell stands when the button is clicked counts", async () => {
  const { rows, user } = open(places(null));
  const insert = await button("插入机构");
  rows.places.mockResolvedValue(places({ list: INCOME, index: 2 }));
  await user.click(insert);
  expect(rows.insert).toHaveBeenCalledWith({ sheetName: "收支情况", list: INCOME, after: 2 });
});

test("another cell that is selected is followed", async () => {
  const { rows, select } = open(places(null));
  expect(await screen.findByText("当前工作表：“收支情况”。")).toBeVisible();
  expect(screen.queryByRole("button", { name: /删去/ })).toBeNull();
  rows.places.mockResolvedValue(places({}));
  await act(select);
  expect(await button("删去第 16 行")).toBeVisible();
});

test("a blank row goes at once", async () => {
  const { rows, user } = open(places({}));
  await user.click(await button("删去第 16 行"));
  expect(rows.remove).toHaveBeenCalledWith({ sheetName: "收支情况", list: OTHERS, index: 1 });
  expect(await screen.findByText("已删去机构：原“收支情况”第 9、18 行。")).toBeVisible();
});

test("what is filled in is shown before it goes", async () => {
  const { rows, user } = open(places({ typed: ["县机关事务中心", "45"] }));
  await user.click(await button("删去第 16 行"));
  const question = await screen.findByRole("group", { name: "删去行" });
  expect(question).toHaveTextContent("第 8、16 行已填有“县机关事务中心”、“45”。删去后可以撤回");
  expect(rows.remove).not.toHaveBeenCalled();
  expect(await violations()).toEqual([]);
  await user.click(within(question).getByRole("button", { name: "取消" }));
  expect(screen.queryByRole("group", { name: "删去行" })).toBeNull();
  await user.click(await button("删去第 16 行"));
  await user.click(await button("确定"));
  expect(rows.remove).toHaveBeenCalledTimes(1);
  expect(await screen.findByText(/已删去机构/)).toBeVisible();
});

test("what stands outside of all fields is offered to become a row: asked, shown first, taken back", async () => {
  const { port, rows, user } = open({ ...places(null), homeless: [homeless] });
  expect(await screen.findByText("第 18 行有数填在栏目以外")).toBeVisible();
  await user.click(await button("设为本区域的一行"));
  const question = within(await screen.findByRole("group", { name: "设为本区域的一行：第 18 行" }));
  expect(question.getByLabelText("设为哪个区域的一行")).toHaveDisplayValue("支出（机构）");
  // A text is in its column; where the figure goes nobody can tell.
  expect(question.getByLabelText("A18 的 新机构 填入")).toHaveDisplayValue("A 列 name");
  expect(question.getByLabelText("F18 的 45 填入")).toHaveDisplayValue("不移动");
  expect(question.getByText(/F18 留在原处，不计入任何合计/)).toBeVisible();
  await user.selectOptions(question.getByLabelText("F18 的 45 填入"), "A 列 name");
  expect(question.getByText("同一栏只能填入一个单元格，请另选。")).toBeVisible();
  await user.click(question.getByRole("button", { name: "确定" }));
  expect(rows.adopt).not.toHaveBeenCalled();
  await user.selectOptions(question.getByLabelText("F18 的 45 填入"), "C 列 project");
  expect(
    question.getByText(/^在该区域的末尾插入一行机构，移到新行中，计入合计。写入后可以撤回。$/),
  ).toBeVisible();
  expect(await violations()).toEqual([]);
  rows.places.mockResolvedValue(places(null));
  await user.click(question.getByRole("button", { name: "确定" }));
  expect(rows.adopt).toHaveBeenCalledWith({
    sheetName: "收支情况",
    row: 17,
    list: OTHERS,
    moves: [
      { column: 0, content: "新机构", field: `${OTHERS}.*.name` },
      { column: 5, content: 45, field: `${OTHERS}.*.project` },
    ],
  });
  expect(
    await screen.findByText("已在“收支情况”插入机构并移动：F19 的 45 移到 C17。"),
  ).toBeVisible();
  expect(screen.queryByText("第 18 行有数填在栏目以外")).toBeNull();
  expect(port.select).toHaveBeenCalledWith("收支情况", "A17");
  await user.click(await button("撤回"));
  expect(await screen.findByText(/^已撤回上一步/)).toBeVisible();
});

test("another section has other columns, and where it is the only one nothing is asked", async () => {
  const { rows, user } = open({ ...places(null), homeless: [homeless] });
  await user.click(await button("设为本区域的一行"));
  await user.selectOptions(screen.getByLabelText("设为哪个区域的一行"), "收入（机构）");
  expect(screen.getByLabelText("A18 的 新机构 填入")).toHaveDisplayValue("不移动");
  await user.selectOptions(screen.getByLabelText("F18 的 45 填入"), "B 列 other");
  await user.click(await button("确定"));
  expect(rows.adopt).toHaveBeenCalledWith(
    expect.objectContaining({
      list: INCOME,
      moves: [{ column: 5, content: 45, field: `${OTHERS}.*.other` }],
    }),
  );
});

test("a failure is told, and can be tried again", async () => {
  const { rows, user } = open(places({}));
  rows.insert.mockRejectedValueOnce(new WorkbookFault("lockedSheet", "“收支情况”"));
  await user.click(await button("插入机构"));
  expect(await screen.findByText(/工作表“收支情况”的保护没有撤消/)).toBeVisible();
  await user.click(await button("重试"));
  expect(await screen.findByText(/已在相关各表中插入机构/)).toBeVisible();
});
