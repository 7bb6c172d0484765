import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { blankData, findPack, type ReportData } from "../../src/forms";
import PreviousPane from "../../src/taskpane/previous/PreviousPane";
import { readLastYear } from "../../src/files/read-last-year";
import type { FileSheet } from "../../src/forms/last-year";
import { type FormFill } from "../../src/excel";
import { type ReadReport } from "../../src/reading/read-blocks";
import { WorkbookFault } from "../../src/reading/fault";
import { setValue } from "../../src/forms/values";
import { violations } from "../support/axe";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";
import { fakePort } from "./fake-port";
import { Opened } from "./opened";

jest.mock("../../src/files/read-last-year");
const reading = jest.mocked(readLastYear);
const fileOf = (...sheets: FileSheet[]) => ({ sheets, forms: [], outdated: [], unread: [] });

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
beforeEach(() => reading.mockReset().mockReturnValue(fileOf(lastYear)));

type FillForms = (fills: readonly FormFill[]) => Promise<unknown>;

function open(fillForms: FillForms = () => Promise.resolve(), read = thisYear) {
  const openPane = jest.fn<void, [string]>();
  const port = fakePort({ readReport: () => Promise.resolve(read), fillForms });
  render(<Opened Pane={PreviousPane} port={port} openPane={openPane} />);
  return { user: userEvent.setup(), openPane };
}

const choose = (user: ReturnType<typeof userEvent.setup>, size = 1) => {
  const file = new File(["x"], "2023.xlsx");
  Object.defineProperty(file, "size", { value: size });
  return user.upload(screen.getByLabelText("上年工作簿"), file);
};

test("a file of another unit is told before anything is written", async () => {
  reading.mockReturnValue(
    fileOf({ ...lastYear, grid: [["填报单位：", "乙局"], ...lastYear.grid] }),
  );
  const forms = readForms(pack, blankData(pack, { year: 2024, unitName: "甲局" }));
  const { user } = open(undefined, { forms, broken: [] });
  await choose(user);
  expect(await screen.findByText(/文件中的单位是“乙局”，与本工作簿的不同/)).toBeVisible();
  expect(await violations()).toEqual([]);
});

test("a 定稿 that differs from the sheet that is taken is told before anything is written", async () => {
  const outdated = [{ sheetName: "去年的表（定稿）", of: "去年的表" }];
  reading.mockReturnValue({ ...fileOf(lastYear), outdated });
  const { user } = open();
  await choose(user);
  expect(
    await screen.findByText(/“去年的表（定稿）”与“去年的表”不同，以下取自“去年的表”/),
  ).toBeVisible();
  expect(await violations()).toEqual([]);
});

test("what would be written is shown first, and written on a click", async () => {
  const fill = jest.fn<Promise<unknown>, Parameters<FillForms>>(() => Promise.resolve());
  const { user } = open(fill);
  expect(await violations()).toEqual([]);
  await choose(user);
  expect(await screen.findByRole("heading", { name: "2023年决算数" })).toBeVisible();
  expect(screen.getByText(/由“2023.xlsx”的“去年的表”填入本工作簿的“基础数据表”/)).toBeVisible();
  const reception = within(screen.getByRole("row", { name: /^公务接待/ }));
  expect(reception.getAllByRole("cell").map(({ textContent }) => textContent)).toEqual([
    "",
    "空白",
    "6.99",
  ]);
  const added = within(screen.getByRole("row", { name: /^专项5/ }));
  expect(added.getAllByRole("cell").map(({ textContent }) => textContent)).toEqual([
    "",
    "新行",
    "5,000.00",
  ]);
  expect(await violations()).toEqual([]);
  expect(fill).not.toHaveBeenCalled();

  await user.click(screen.getByRole("button", { name: "填入 11 个单元格并插入 1 行" }));
  expect(await screen.findByText("已填入 11 个单元格，插入 1 行，合计随之计算。")).toBeVisible();
  const [[{ sheetName, rows }]] = fill.mock.calls[0] as [[FormFill]];
  expect([sheetName, rows.map(({ list }) => list)]).toEqual([
    "基础数据表",
    ["projects.specialFunds.items"],
  ]);
  expect(screen.queryByRole("button", { name: /^填入/ })).toBeNull();
  expect(await violations()).toEqual([]);

  await choose(user);
  expect(await screen.findByRole("button", { name: "填入 11 个单元格并插入 1 行" })).toBeVisible();
  expect(screen.getByRole("button", { name: "撤回" })).toBeVisible();
});

test("撤回 brings back what stood there, and what was proposed can be filled in again", async () => {
  const { user } = open();
  await choose(user);
  await user.click(await screen.findByRole("button", { name: /^填入/ }));
  await user.click(await screen.findByRole("button", { name: "撤回" }));
  expect(await screen.findByText(/^已撤回上一步（已填入 11 个单元格/)).toBeVisible();
  expect(screen.getByRole("status", { name: "改动的结果" })).toHaveFocus();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole("button", { name: /^填入/ }));
  expect(await screen.findByText(/^已填入 11 个单元格/)).toBeVisible();
});

test("what is not ticked is not written", async () => {
  const fill = jest.fn<Promise<unknown>, Parameters<FillForms>>(() => Promise.resolve());
  const { user } = open(fill);
  await choose(user);
  await user.click(await screen.findByRole("checkbox", { name: "2023年专项：全部" }));
  await user.click(screen.getByRole("checkbox", { name: "专项2" }));
  await user.click(screen.getByRole("button", { name: "填入 3 个单元格" }));
  expect(await screen.findByText("已填入 3 个单元格，合计随之计算。")).toBeVisible();
  const [[{ cells, rows }]] = fill.mock.calls[0] as [[FormFill]];
  expect(cells.map(({ next }) => next)).toEqual([6.99, "专项2", 2000]);
  expect(rows).toEqual([]);
});

test("what somebody typed stays, unless it is ticked", async () => {
  const data = blankData(pack, { year: 2024 });
  setValue(data.baseData!, "threePublic.reception.previousFinalAccount", 7);
  const fill = jest.fn<Promise<unknown>, Parameters<FillForms>>(() => Promise.resolve());
  const { user } = open(fill, { forms: readForms(pack, data), broken: [] });
  await choose(user);
  const reception = await screen.findByRole("checkbox", { name: "公务接待" });
  expect(reception).not.toBeChecked();
  expect(screen.getByText(/与上年文件不同的没有勾选/)).toBeVisible();
  await user.click(reception);
  await user.click(screen.getByRole("button", { name: /^填入 11 个单元格/ }));
  const [[{ cells }]] = fill.mock.calls[0] as [[FormFill]];
  expect(cells.find(({ present }) => present === 7)).toMatchObject({ next: 6.99 });
  expect(await violations()).toEqual([]);
});

test("a place without 基础数据表 takes what its own forms hold, and is never sent to make one", async () => {
  const zhuzhou = findPack("zhuzhou-2023")!;
  const before = readForms(zhuzhou, { ...fixture("zhuzhou-2023"), year: 2023 });
  reading.mockReturnValue({ ...fileOf(), forms: before });
  const forms = readForms(zhuzhou, blankData(zhuzhou, { year: 2024 }));
  const { user } = open(undefined, { forms, broken: [] });
  await choose(user);
  expect(await screen.findByRole("button", { name: /^填入 \d+ 个单元格/ })).toBeVisible();
  expect(screen.getAllByText(/填入本工作簿的“决算说明数据表”/)).toHaveLength(1);
  expect(screen.queryByRole("button", { name: "去生成报表" })).toBeNull();
  expect(await violations()).toEqual([]);
});

test("forms into which nothing of last year's goes say so", async () => {
  const zhuzhou = findPack("zhuzhou-2023")!;
  const forms = readForms(zhuzhou, blankData(zhuzhou)).filter(
    ({ form }) => form === "finalAccounts06" || form === "finalAccounts07",
  );
  const { user } = open(undefined, { forms, broken: [] });
  await choose(user);
  expect(await screen.findByText(/没有上年数，也没有可以沿用的行/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "去生成报表" })).toBeNull();
});

test("a file without last year's form is told what was looked for", async () => {
  reading.mockReturnValue(fileOf({ name: "随便", grid: [["其他"]] }));
  const { user } = open();
  await choose(user);
  expect(await screen.findByText(/没有找到 2023 年度的报表/)).toBeVisible();
  expect(await violations()).toEqual([]);
});

test("a workbook without this year's form leads to 开始", async () => {
  const { user, openPane } = open(undefined, { forms: [], broken: [] });
  await choose(user);
  await user.click(await screen.findByRole("button", { name: "去生成报表" }));
  expect(openPane).toHaveBeenCalledWith("start");
});

test("an unreadable file says what to choose instead", async () => {
  reading.mockImplementation(() => {
    throw new WorkbookFault("unreadableFile");
  });
  const { user } = open();
  await choose(user);
  expect(await screen.findByText(/没有打开密码的 .xlsx 文件/)).toBeVisible();
  expect(await violations()).toEqual([]);
});

test("a very large file is not read", async () => {
  const { user } = open();
  await choose(user, 30 * 1024 * 1024);
  expect(await screen.findByText(/文件超过 20 MB/)).toBeVisible();
  expect(reading).not.toHaveBeenCalled();
});

test("a failure to write says so, and 重试 tries again", async () => {
  const fill = jest
    .fn<Promise<unknown>, Parameters<FillForms>>()
    .mockRejectedValueOnce(new WorkbookFault("failed", "GeneralException"))
    .mockResolvedValue(undefined);
  const { user } = open(fill);
  await choose(user);
  await user.click(await screen.findByRole("button", { name: /^填入/ }));
  await user.click(await screen.findByRole("button", { name: "重试" }));
  expect(await screen.findByText(/已填入 11 个单元格/)).toBeVisible();
});

describe("科目 of this year's tables", () => {
  const zhuzhou = findPack("zhuzhou-2023")!;
  const filled = (data: Partial<ReportData>) => ({
    forms: readForms(zhuzhou, { ...blankData(zhuzhou, { year: 2024 }), ...data }),
    broken: [],
  });
  const one = { items: [{ code: "2010301", name: "行政运行" }] };

  test("are offered to the others without any file, and written on a click", async () => {
    const fill = jest.fn<Promise<unknown>, Parameters<FillForms>>(() => Promise.resolve());
    const { user } = open(fill, filled({ finalAccounts02: one }));
    await user.click(screen.getByRole("button", { name: "补齐各表科目…" }));
    expect(await screen.findByText("由“公开02表”填入本工作簿的“公开03表”。")).toBeVisible();
    expect(screen.getByRole("heading", { name: "公开05表：科目" })).toBeVisible();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole("checkbox", { name: "公开05表：科目：全部" }));
    await user.click(screen.getByRole("button", { name: /^填入 3 个单元格/ }));
    expect(fill.mock.calls[0]![0].map(({ sheetName }) => sheetName)).toEqual([
      "公开03表",
      "决算说明数据表",
    ]);
    expect(reading).not.toHaveBeenCalled();
  });

  test("get names from any file that lists codes and names", async () => {
    reading.mockReturnValue(
      fileOf({
        name: "科目表",
        grid: [
          ["编码", "名称"],
          [2010301, "行政运行"],
        ],
      }),
    );
    const { user } = open(undefined, filled({ finalAccounts05: { items: [{ code: "2010301" }] } }));
    await choose(user);
    expect(await screen.findByText("由“2023.xlsx”填入本工作簿的“公开05表”。")).toBeVisible();
    expect(screen.getByRole("row", { name: /^2010301/ })).toHaveTextContent("行政运行");
  });

  test.each<[string, ReadReport, RegExp]>([
    ["of which none is missing anywhere", filled({}), /没有可以互相补齐的科目/],
    ["that the place has no tables of", thisYear, /没有按科目填列的决算公开表/],
  ])("%s: said", async (_, report, sentence) => {
    const { user } = open(undefined, report);
    await user.click(screen.getByRole("button", { name: "补齐各表科目…" }));
    expect(await screen.findByText(sentence)).toBeVisible();
  });
});
