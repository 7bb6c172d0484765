import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import RowsPane from "../../src/taskpane/rows/RowsPane";
import type { RowsPort } from "../../src/taskpane/rows/port";
import { WorkbookFault } from "../../src/reading/fault";
import type { RowChange } from "../../src/excel/change-rows";
import type { MovedFigures } from "../../src/excel/move-strayed";
import type { RowPlace, RowPlaces } from "../../src/excel/row-places";
import type { Strayed } from "../../src/reading/strayed";
import { violations } from "../support/axe";
import { fakePort } from "./fake-port";
import { Opened } from "./opened";

const INCOME = "income.institutions";
const OTHERS = "expenditure.institutions";

const active: RowPlace = {
  list: OTHERS,
  index: 1,
  each: "机构",
  row: 16,
  rows: [8, 16],
  typed: [],
};

const places = (place: Partial<RowPlace> | null): RowPlaces => ({
  sheetName: "收支情况",
  sections: [
    { lists: [INCOME, OTHERS], each: "机构" },
    { lists: ["members"], each: "人员" },
  ],
  active: place && { ...active, ...place },
  strayed: [],
});

const strayed: Strayed = {
  row: 17,
  from: 2,
  to: 1,
  right: 2,
  path: "projects.specialFunds.items.4.previousFinalAccount",
  content: 45,
  format: "0.00",
};

const changeOf = (what: RowChange["what"]): RowChange => ({
  what,
  sheetName: "收支情况",
  each: "机构",
  rowCount: 40,
  rows: [8, 17].map((row) => ({ row, address: `A${row + 1}`, cells: [], shared: [] })),
});

function open(found: RowPlaces | null) {
  let follower: (() => Promise<void>) | undefined;
  const rows = {
    places: jest.fn<Promise<RowPlaces | null>, []>(() => Promise.resolve(found)),
    follow: (work: () => Promise<void>) => {
      follower = work;
      return Promise.resolve(() => undefined);
    },
    insert: jest.fn<Promise<RowChange>, Parameters<RowsPort["insert"]>>(() =>
      Promise.resolve(changeOf("inserted")),
    ),
    remove: jest.fn<Promise<RowChange>, Parameters<RowsPort["remove"]>>(() =>
      Promise.resolve(changeOf("deleted")),
    ),
    adopt: jest.fn<Promise<MovedFigures>, Parameters<RowsPort["adopt"]>>(() =>
      Promise.resolve({ what: "moved", sheetName: "收支情况", moves: [strayed] }),
    ),
    takeBack: jest.fn<Promise<void>, Parameters<RowsPort["takeBack"]>>(() => Promise.resolve()),
  };
  const port = fakePort({ rows });
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
  await user.click(await button("撤回"));
  expect(rows.takeBack).toHaveBeenCalledWith(changeOf("inserted"));
  expect(await screen.findByText("已撤去插入的机构。")).toBeVisible();
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

test("a figure beside its cell is offered to become one of the row, shown first and taken back", async () => {
  const { rows, user } = open({ ...places(null), strayed: [strayed] });
  expect(await screen.findByText("第 18 行有数填在栏目以外")).toBeVisible();
  await user.click(await button("设为本区域的一行"));
  const question = await screen.findByRole("group", { name: "设为本区域的一行：第 18 行" });
  expect(question).toHaveTextContent("C18 的 45 移到 B18。");
  expect(rows.adopt).not.toHaveBeenCalled();
  expect(await violations()).toEqual([]);
  rows.places.mockResolvedValue(places(null));
  await user.click(await button("确定"));
  expect(rows.adopt).toHaveBeenCalledWith("收支情况", 17);
  expect(await screen.findByText("已移动：C18 的 45 移到 B18。")).toBeVisible();
  expect(screen.queryByText("第 18 行有数填在栏目以外")).toBeNull();
  await user.click(await button("撤回"));
  expect(rows.takeBack).toHaveBeenCalledWith(expect.objectContaining({ what: "moved" }));
  expect(await screen.findByText("已移回原来的单元格。")).toBeVisible();
});

test("a failure is told, and can be tried again", async () => {
  const { rows, user } = open(places({}));
  rows.insert.mockRejectedValueOnce(new WorkbookFault("lockedSheet", "“收支情况”"));
  await user.click(await button("插入机构"));
  expect(await screen.findByText(/工作表“收支情况”的保护没有撤消/)).toBeVisible();
  await user.click(await button("重试"));
  expect(await screen.findByText(/已在相关各表中插入机构/)).toBeVisible();
});
