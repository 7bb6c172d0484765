import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { blankData, findPack } from "../../src/forms";
import PreviousPane from "../../src/taskpane/previous/PreviousPane";
import { readXlsx, type FileSheet } from "../../src/taskpane/previous/read-xlsx";
import type { ReportPort } from "../../src/taskpane/port";
import { WorkbookFault, type ReadReport } from "../../src/workbook";
import { violations } from "../support/axe";
import { readForms } from "../support/read-form";
import { fakePort } from "./fake-port";
import { Opened } from "./opened";

jest.mock("../../src/taskpane/previous/read-xlsx");
const reading = jest.mocked(readXlsx);

const pack = findPack("huaihua-2023")!;
const thisYear: ReadReport = {
  forms: readForms(pack, blankData(pack, { year: 2024 })),
  broken: [],
};
const lastYear: FileSheet = {
  name: "去年的表",
  grid: [
    ["经费控制情况", "2022年决算数", "2023年预算数", "2023年决算数"],
    ["3、公务接待", 3.71, 8, 6.99],
    ["3、市级专项资金（一个专项一行）"],
    ...Array.from({ length: 6 }, (_, i) => [`专项${i + 1}`, null, null, 1000 * (i + 1)]),
  ],
};

beforeAll(() => {
  // jsdom's files have none.
  File.prototype.arrayBuffer = () => Promise.resolve(new ArrayBuffer(0));
});
beforeEach(() => reading.mockReset().mockResolvedValue([lastYear]));

function open(fillCells: ReportPort["fillCells"] = () => Promise.resolve(), read = thisYear) {
  const openPane = jest.fn<void, [string]>();
  const port = fakePort({ readReport: () => Promise.resolve(read), fillCells });
  render(<Opened Pane={PreviousPane} port={port} openPane={openPane} />);
  return { user: userEvent.setup(), openPane };
}

const choose = (user: ReturnType<typeof userEvent.setup>, size = 1) => {
  const file = new File(["x"], "2023.xlsx");
  Object.defineProperty(file, "size", { value: size });
  return user.upload(screen.getByLabelText("上年工作簿"), file);
};

test("a file of another unit is told before anything is written", async () => {
  reading.mockResolvedValue([{ ...lastYear, grid: [["填报单位：", "乙局"], ...lastYear.grid] }]);
  const forms = readForms(pack, blankData(pack, { year: 2024, unitName: "甲局" }));
  const { user } = open(undefined, { forms, broken: [] });
  await choose(user);
  expect(await screen.findByText(/文件中的单位是“乙局”，与本工作簿的不同/)).toBeVisible();
  expect(await violations()).toEqual([]);
});

test("what would be written is shown first, and written on a click", async () => {
  const fill = jest.fn<Promise<void>, Parameters<ReportPort["fillCells"]>>(() => Promise.resolve());
  const { user } = open(fill);
  expect(await violations()).toEqual([]);
  await choose(user);
  expect(await screen.findByRole("heading", { name: "2023年决算数" })).toBeVisible();
  expect(screen.getByText(/由“2023.xlsx”的“去年的表”填入本工作簿的“基础数据表”/)).toBeVisible();
  const reception = within(screen.getByRole("row", { name: /^公务接待/ }));
  expect(reception.getAllByRole("cell").map(({ textContent }) => textContent)).toEqual([
    "空白",
    "6.99",
  ]);
  const added = within(screen.getByRole("row", { name: /^专项6/ }));
  expect(added.getAllByRole("cell").map(({ textContent }) => textContent)).toEqual([
    "新行",
    "6,000.00",
  ]);
  expect(await violations()).toEqual([]);
  expect(fill).not.toHaveBeenCalled();

  await user.click(screen.getByRole("button", { name: "填入 11 个单元格并插入 1 行" }));
  expect(await screen.findByText("已填入 11 个单元格，插入 1 行，合计随之计算。")).toBeVisible();
  const [sheetName, , rows] = fill.mock.calls[0]!;
  expect([sheetName, rows.map(({ list }) => list)]).toEqual([
    "基础数据表",
    ["projects.specialFunds.items"],
  ]);
  expect(screen.queryByRole("button", { name: /^填入/ })).toBeNull();
  expect(await violations()).toEqual([]);

  await choose(user);
  expect(await screen.findByRole("button", { name: "填入 11 个单元格并插入 1 行" })).toBeVisible();
  expect(screen.queryByText(/已填入/)).toBeNull();
});

test("a file without last year's form is told what was looked for", async () => {
  reading.mockResolvedValue([{ name: "随便", grid: [["其他"]] }]);
  const { user } = open();
  await choose(user);
  expect(await screen.findByText(/没有找到 2023 年度的基础数据表/)).toBeVisible();
  expect(await violations()).toEqual([]);
});

test("a workbook without this year's form leads to 开始", async () => {
  const { user, openPane } = open(undefined, { forms: [], broken: [] });
  await choose(user);
  await user.click(await screen.findByRole("button", { name: "去生成报表" }));
  expect(openPane).toHaveBeenCalledWith("start");
});

test("an unreadable file says what to choose instead", async () => {
  reading.mockRejectedValue(new WorkbookFault("unreadableFile"));
  const { user } = open();
  await choose(user);
  expect(await screen.findByText(/没有打开密码的 .xlsx 文件/)).toBeVisible();
  expect(await violations()).toEqual([]);
});

test("a very large file is not read", async () => {
  const { user } = open();
  await choose(user, 30 * 1024 * 1024);
  expect(await screen.findByText(/“2023.xlsx”超过 20 MB/)).toBeVisible();
  expect(reading).not.toHaveBeenCalled();
});

test("a failure to write says so, and 重试 tries again", async () => {
  const fill = jest
    .fn<Promise<void>, Parameters<ReportPort["fillCells"]>>()
    .mockRejectedValueOnce(new WorkbookFault("failed", "GeneralException"))
    .mockResolvedValue(undefined);
  const { user } = open(fill);
  await choose(user);
  await user.click(await screen.findByRole("button", { name: /^填入/ }));
  await user.click(await screen.findByRole("button", { name: "重试" }));
  expect(await screen.findByText(/已填入 11 个单元格/)).toBeVisible();
});
