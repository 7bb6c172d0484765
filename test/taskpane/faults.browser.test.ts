import type { FrameLocator } from "playwright-core";
import { PATIENCE } from "../../src/taskpane/shell/patience";
import {
  choosePlace,
  failNext,
  holdExcel,
  openExample,
  openPane,
  releaseExcel,
  select,
  settled,
  sheetNames,
  type PaneInPreview,
} from "./preview";

let open: PaneInPreview;

afterEach(async () => {
  expect(open.preview.errors).toEqual([]);
  expect(open.preview.outside).toEqual([]);
  await open.preview.close();
});

interface Work {
  readonly pane: string;
  /** What a person does, and what tells that it is done. */
  readonly act: (pane: FrameLocator) => Promise<void>;
  readonly done: (pane: FrameLocator) => Promise<void>;
}

const click = (name: string | RegExp) => (pane: FrameLocator) =>
  pane.getByRole("button", { name, exact: true }).click();
const shows = (text: string | RegExp) => (pane: FrameLocator) =>
  pane.getByText(text).first().waitFor();

/** The main work of the panes that ask something of Excel. */
const works: readonly Work[] = [
  { pane: "开始", act: click("一键生成报表"), done: shows("工作簿中是另一份报表") },
  { pane: "检查", act: click("全部重新检查"), done: shows("填写时会自动重新检查。") },
  { pane: "得分", act: click("刷新"), done: shows("等次：优") },
  { pane: "函数", act: click("插入到选中的单元格"), done: shows("公式已插入") },
  { pane: "定稿", act: click("检查并定稿"), done: shows(/还有 \d+ 项错误，没有定稿/) },
];

const faults = [
  ["InvalidOperationInCellEditMode", "请先按回车完成编辑"],
  ["AccessDenied", "保护"],
  ["GeneralException", "请重试"],
] as const;

async function opened({ pane: label }: Work): Promise<void> {
  open = await openExample(label);
  const { page, pane } = open;
  if (label === "开始") await choosePlace(pane);
  if (label === "函数") {
    await pane.getByRole("button", { name: "评价等次 GRADE" }).click();
    await pane.getByRole("textbox").first().fill("95");
    await page.getByRole("tab", { name: "Sheet1", exact: true }).click();
    await select(page, "B2");
  }
  if (label === "检查") await shows("填写时会自动重新检查。")(pane);
  if (label === "得分") await shows("等次：优")(pane);
  await settled(page);
}

test.each(works)(
  "$pane: whatever Excel refuses is said in the pane, and 重试 does it",
  async (work) => {
    await opened(work);
    const { page, pane } = open;
    const before = await sheetNames(page);
    for (const [code, sentence] of faults) {
      await failNext(page, { code });
      await work.act(pane);
      await pane.getByText("未能完成").waitFor();
      expect([code, await pane.getByText(sentence).count()]).toEqual([code, 1]);
      expect(await sheetNames(page)).toEqual(before);
    }
    await click("重试")(pane);
    await work.done(pane);
    await pane.getByText("未能完成").waitFor({ state: "detached" });
    expect(await sheetNames(page)).toEqual(before);
  },
);

/** From now on a pane that opens loses its patience at once. */
const hurry = () =>
  open.page.context().addInitScript((patience) => {
    const later = window.setTimeout.bind(window) as (work: () => void, ms?: number) => number;
    const sooner = (work: () => void, ms = 0) => later(work, ms === patience ? 0 : ms);
    Object.assign(window, { setTimeout: sooner });
  }, PATIENCE);

test("while Excel does not answer, the pane says why, and goes on with the answer", async () => {
  open = await openExample("得分");
  const { page, pane } = open;
  await shows("等次：优")(pane);
  await settled(page);
  await page.getByRole("button", { name: "关闭任务窗格" }).click();
  await hurry();
  await page.getByRole("button", { name: "打开窗格" }).click();
  await shows("等次：优")(pane);
  await holdExcel(page);
  await click("刷新")(pane);
  await shows("请先完成单元格编辑（按回车）")(pane);
  await shows("Excel 一直没有回应")(pane);
  await pane.getByRole("button", { name: "重新打开窗格" }).waitFor();
  await releaseExcel(page);
  await pane.getByText("Excel 一直没有回应").waitFor({ state: "detached" });
  await shows("等次：优")(pane);
});

test("an Excel that is gone when the pane is opened is told, instead of an empty pane", async () => {
  open = await openPane();
  const { page, pane } = open;
  await page.getByRole("button", { name: "关闭任务窗格" }).click();
  await hurry();
  await holdExcel(page);
  await page.getByRole("button", { name: "打开窗格" }).click();
  await shows("正在连接 Excel…")(pane);
  await shows("Excel 一直没有回应")(pane);
  await releaseExcel(page);
  await pane.getByRole("button", { name: "一键生成报表" }).waitFor();
});
