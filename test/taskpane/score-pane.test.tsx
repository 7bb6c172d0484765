import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { blankData, findPack, type Pack, type ReportData } from "../../src/forms";
import { rowsAt } from "../../src/forms/values";
import ScorePane from "../../src/taskpane/score/ScorePane";
import { type ReadReport } from "../../src/reading/read-blocks";
import { WorkbookFault } from "../../src/reading/fault";
import { violations } from "../support/axe";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";
import { fakePort, type Overrides } from "./fake-port";
import { Opened } from "./opened";

const pack = findPack("huaihua-2023")!;
const read = (data: ReportData): ReadReport => ({ forms: readForms(pack, data), broken: [] });

function open(
  readReport: () => Promise<ReadReport>,
  { openPane = () => undefined, ...more }: { openPane?: (id: string) => void } & Overrides = {},
) {
  const port = fakePort({ readReport, ...more });
  render(<Opened Pane={ScorePane} port={port} openPane={openPane} />);
  return { port, user: userEvent.setup() };
}

test("total, grade, a bar for each level and the points lost without a reason", async () => {
  open(() => Promise.resolve(read(fixture(pack.id))));
  expect(await screen.findByText("等次：优")).toBeVisible();
  expect(within(screen.getByRole("region", { name: "总分" })).getByText("99")).toBeVisible();
  expect(
    screen
      .getAllByRole("meter")
      .map((bar) => [bar.getAttribute("aria-label"), bar.getAttribute("aria-valuetext")]),
  ).toEqual([
    ["预算执行率", "10 分，满分 10 分"],
    ["产出指标（50分)", "60 分，满分 60 分"],
    ["效益指标（30分）", "29 分，满分 30 分"],
    ["满意度指标（10分）", "10 分，满分 10 分"],
  ]);
  expect(screen.getByText("预算执行率（100.00%）")).toBeVisible();
  expect(screen.getByText(/−1 分（9 \/ 10）/)).toBeVisible();
  expect(screen.getByText("未填写原因")).toBeVisible();
  expect(await violations()).toEqual([]);
});

test("what the place takes is said beside the loss", async () => {
  const form = pack.selfAssessment!;
  const own: Pack = {
    ...pack,
    selfAssessment: {
      ...form,
      executionRule: { rule: "linear", least: 0.6, rounding: "half" },
      overfulfilment: { from: 1.3, deduction: 2 },
      totalCaps: [{ below: 0.7, most: 5 }],
    },
  };
  const indicator = { level3: "办文", target: "≥100篇", actual: "284篇", points: 10 };
  const funds = { fullYearBudget: 100, executed: 50, points: 10 };
  const data = {
    unitName: "",
    year: 2023,
    selfAssessment: { funds, indicators: [{ ...indicator, reason: "任务增加。" }] },
  };
  open(() => Promise.resolve({ forms: readForms(own, data), broken: [] }));
  expect(await screen.findByText("执行率 50.00%；低于 60%，按当地计分办法不得分")).toBeVisible();
  expect(
    screen.getByText("超过年度指标值 184.00%，按当地计分办法扣 2 分；原因：任务增加。"),
  ).toBeVisible();
  expect(
    screen.getByText("各项得分合计 8 分；执行率 50.00% 低于 70%，总分最高 5 分。"),
  ).toBeVisible();
  expect(await violations()).toEqual([]);
});

test("a click on a loss selects its cell; a sheet that is gone is told", async () => {
  const { port, user } = open(() => Promise.resolve(read(fixture(pack.id))));
  const loss = await screen.findByRole("button", { name: "整合环境资源，促使环境效益" });
  await user.click(loss);
  expect(port.select).toHaveBeenCalledWith("整体支出绩效自评表", expect.stringMatching(/^H\d+$/));
  port.select.mockResolvedValue(false);
  await user.click(loss);
  expect(await screen.findByText(/找不到工作表“整体支出绩效自评表”/)).toBeVisible();
});

test("刷新 reads what was typed since", async () => {
  const data = fixture(pack.id);
  const { user } = open(() => Promise.resolve(read(data)));
  await screen.findByText("等次：优");
  Object.assign(rowsAt(data.selfAssessment!, "indicators")[8]!, { reason: "数据口径调整" });
  await user.click(screen.getByRole("button", { name: "刷新" }));
  expect(await screen.findByText("原因：数据口径调整")).toBeVisible();
});

test("what is typed shows by itself; when that fails, what was known stays and it is said", async () => {
  const data = fixture(pack.id);
  const { port } = open(() => Promise.resolve(read(data)));
  expect(await screen.findByText("填写时会自动更新。")).toBeVisible();
  Object.assign(rowsAt(data.selfAssessment!, "indicators")[8]!, { reason: "数据口径调整" });
  await act(() => port.touch());
  expect(screen.getByText("原因：数据口径调整")).toBeVisible();

  port.readReport = () => Promise.reject(new WorkbookFault("editing"));
  await act(() => port.touch());
  expect(screen.getByText("刚才的改动未能自动更新，请点击“刷新”。")).toBeVisible();
  expect(screen.getByText("等次：优")).toBeVisible();
});

test("an Excel that tells of no changes is named", async () => {
  const watch = () => Promise.reject(new WorkbookFault("outdated", "onChanged"));
  open(() => Promise.resolve(read(fixture(pack.id))), { watch });
  expect(await screen.findByText("自动更新未能开启，改动后请点击“刷新”。")).toBeVisible();
});

test("points that no indicator has yet keep the grade open and count among the full marks", async () => {
  const data = blankData(pack);
  data.selfAssessment!["funds"] = { fullYearBudget: 100, executed: 100, points: 10 };
  open(() => Promise.resolve(read(data)));
  expect(await screen.findByText("还有 90 分没有分到指标，等次待定。")).toBeVisible();
  expect(screen.getByText("满分 100 分")).toBeVisible();
  expect(screen.queryByText(/^等次：/)).toBeNull();
});

test("scores still to be given keep the grade open", async () => {
  const data = fixture(pack.id);
  Object.assign(rowsAt(data.selfAssessment!, "indicators")[0]!, { actual: null, score: null });
  open(() => Promise.resolve(read(data)));
  expect(await screen.findByText("还有 1 项没有得分，等次待定。")).toBeVisible();
  expect(screen.getByRole("heading", { name: "未评分 1 项" })).toBeVisible();
  expect(await violations()).toEqual([]);
});

test("an empty form says so", async () => {
  open(() => Promise.resolve(read(blankData(pack))));
  expect(
    await screen.findByText("“整体支出绩效自评表”还没有填写。填写后在这里查看得分。"),
  ).toBeVisible();
  expect(screen.queryByRole("meter")).toBeNull();
  expect(screen.queryByText("没有失分。")).toBeNull();
  expect(await violations()).toEqual([]);
});

test("评价指标表 is shown with the rates that its losses follow from", async () => {
  const hunan = findPack("hunan-common")!;
  open(() => Promise.resolve({ forms: readForms(hunan, fixture(hunan.id)), broken: [] }));
  expect(await screen.findByText("等次：良")).toBeVisible();
  expect(screen.getAllByRole("meter").map((bar) => bar.getAttribute("aria-label"))).toEqual([
    "投入",
    "过程",
    "产出及效率",
  ]);
  expect(screen.getByText("比率 98.31%")).toBeVisible();
  expect(await violations()).toEqual([]);
});

test("a place without scores is told so, and is not sent round in a circle", async () => {
  const yongzhou = findPack("yongzhou-2023")!;
  open(() => Promise.resolve({ forms: readForms(yongzhou, fixture(yongzhou.id)), broken: [] }));
  expect(await screen.findByText(/本地区的报表没有按项评分的表/)).toBeVisible();
  expect(screen.queryByRole("button", { name: "去生成报表" })).toBeNull();
});

test("a workbook without a report leads to 开始", async () => {
  const openPane = jest.fn();
  const { user } = open(() => Promise.resolve({ forms: [], broken: [] }), { openPane });
  expect(await screen.findByText(/还没有评分的表/)).toBeVisible();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "去生成报表" }));
  expect(openPane).toHaveBeenCalledWith("start");
});

test.each([
  ["missingRows", /工作表“自评”的结构已被改动/],
  ["unknownPack", /工作表“自评”的地区和年度（huaihua-2023）不在本加载项内.*载入该地区的设置文件/],
] as const)("a sheet that cannot be read is named with the reason: %s", async (reason, says) => {
  const identity = { form: "selfAssessment", pack: pack.id, year: 2023 } as const;
  const gone = { ...identity, sheetName: "自评", reason, missing: [] };
  open(() => Promise.resolve({ forms: [], broken: [gone] }));
  expect(await screen.findByText(says)).toBeVisible();
});

test("with two reports one is chosen", async () => {
  const other = readForms(pack, blankData(pack)).map((form) => ({
    ...form,
    sheetName: `${form.sheetName} (2)`,
  }));
  const { user } = open(() =>
    Promise.resolve({ forms: [...read(fixture(pack.id)).forms, ...other], broken: [] }),
  );
  await screen.findByText("等次：优");
  await user.selectOptions(screen.getByLabelText("自评表"), "整体支出绩效自评表 (2)");
  expect(screen.queryByText("等次：优")).toBeNull();
  expect(await violations()).toEqual([]);
});

test("a fault says what happened, and 重试 reads again", async () => {
  const readReport = jest
    .fn<Promise<ReadReport>, []>()
    .mockRejectedValueOnce(new WorkbookFault("editing"))
    .mockResolvedValue(read(fixture(pack.id)));
  const { user } = open(readReport);
  expect(await screen.findByText(/请先按回车完成编辑/)).toBeVisible();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole("button", { name: "重试" }));
  expect(await screen.findByText("等次：优")).toBeVisible();
});
