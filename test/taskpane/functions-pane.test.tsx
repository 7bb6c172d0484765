import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import FunctionsPane from "../../src/taskpane/functions/FunctionsPane";
import { type InsertRequest, type InsertResult } from "../../src/excel";
import { WorkbookFault } from "../../src/reading/fault";
import { violations } from "../support/axe";
import { fakePort } from "./fake-port";
import { Opened } from "./opened";

const place = { sheetName: "Sheet1", address: "B2" };

function open(insertFormula: (request: InsertRequest) => Promise<InsertResult>) {
  const selected = (what: "cell" | "range") =>
    Promise.resolve({ sheetName: "基础数据表", address: what === "cell" ? "C5" : "C5:C9" });
  const port = fakePort({ selected, insertFormula });
  render(<Opened Pane={FunctionsPane} port={port} openPane={jest.fn()} />);
  return userEvent.setup();
}

const inserted = () => Promise.resolve<InsertResult>({ ...place, outcome: "inserted" });
const button = (name: RegExp | string) => screen.getByRole("button", { name });
const insertButton = () => button("插入到选中的单元格");

test("the functions stand by purpose, and one opens with its definition, source and example", async () => {
  const user = open(inserted);
  expect(screen.getAllByRole("list").map((list) => list.getAttribute("aria-label"))).toEqual([
    "控制与执行",
    "变动与结构",
    "得分",
    "等次与说明",
  ]);
  expect(screen.getAllByRole("button")).toHaveLength(16);
  expect(await violations()).toEqual([]);
  await user.click(button(/预算执行率 EXECUTIONRATE/));
  expect(screen.getByRole("region", { name: "预算执行率 PERF.EXECUTIONRATE" })).toBeVisible();
  expect(button("返回函数列表")).toHaveFocus();
  expect(screen.getByText("全年执行数 ÷ 全年预算数（调整后）。")).toBeVisible();
  expect(screen.getByText(/表注/)).toBeVisible();
  expect(screen.getByText("=PERF.EXECUTIONRATE(742.38,743.91)")).toBeVisible();
  expect(await violations()).toEqual([]);
  await user.click(button("返回函数列表"));
  expect(button(/预算执行率 EXECUTIONRATE/)).toHaveFocus();
});

test("arguments are picked from the sheet or typed, and the formula reaches the cell", async () => {
  const insert = jest.fn((_: InsertRequest) => inserted());
  const user = open(insert);
  await user.click(button(/^控制率/));
  await user.click(button("取选区：实际数"));
  await user.type(screen.getByLabelText("控制数"), "B5");
  expect(screen.getByText("=PERF.CONTROLRATE(基础数据表!C5,B5)")).toBeVisible();
  await user.click(insertButton());
  expect(await screen.findByText("公式已插入 Sheet1 B2。")).toBeVisible();
  const [request] = insert.mock.calls[0]!;
  expect(request).toMatchObject({ overwrite: false, numberFormat: "0.00%" });
  expect(request.formulaOn("Sheet1")).toBe("=PERF.CONTROLRATE(基础数据表!C5,B5)");
  expect(request.formulaOn("基础数据表")).toBe("=PERF.CONTROLRATE(C5,B5)");
});

test("an argument that takes several cells takes the whole selection", async () => {
  const user = open(inserted);
  await user.click(button(/分段得分/));
  await user.click(button("取选区：分档界限"));
  expect(screen.getByLabelText("分档界限")).toHaveValue("基础数据表!C5:C9");
});

test("a missing argument is named before Excel is asked", async () => {
  const insert = jest.fn((_: InsertRequest) => inserted());
  const user = open(insert);
  await user.click(button(/^控制率/));
  await user.click(insertButton());
  expect(screen.getAllByText("请选取单元格或直接填写。")).toHaveLength(2);
  expect(insert).not.toHaveBeenCalled();
  expect(await violations()).toEqual([]);
});

test("what a cell holds is written over only after a second click", async () => {
  const insert = jest.fn(({ overwrite }: InsertRequest) =>
    Promise.resolve<InsertResult>(
      overwrite
        ? { ...place, outcome: "inserted" }
        : { ...place, outcome: "occupied", held: "我的内容" },
    ),
  );
  const user = open(insert);
  await user.click(button(/^占比/));
  await user.type(screen.getByLabelText("部分"), "1");
  await user.type(screen.getByLabelText("合计"), "2");
  await user.click(insertButton());
  expect(await screen.findByText("Sheet1 B2 已有内容")).toBeVisible();
  expect(screen.getByText("现在是“我的内容”，没有改动。")).toBeVisible();
  await user.click(button("替换"));
  expect(await screen.findByText("公式已插入 Sheet1 B2。")).toBeVisible();
});

test("a locked cell is refused with a sentence, and 重试 tries again", async () => {
  const insert = jest
    .fn<Promise<InsertResult>, [InsertRequest]>()
    .mockRejectedValueOnce(new WorkbookFault("lockedCell", " D5 "))
    .mockImplementation(inserted);
  const user = open(insert);
  await user.click(button(/^评价等次/));
  await user.type(screen.getByLabelText("综合得分"), "95");
  await user.click(insertButton());
  expect(await screen.findByText(/单元格 D5 在受保护的工作表中已锁定/)).toBeVisible();
  expect(await violations()).toEqual([]);
  await user.click(button("重试"));
  expect(await screen.findByText("公式已插入 Sheet1 B2。")).toBeVisible();
});
