import type { FrameLocator, Page } from "playwright-core";
import type { Workbooks } from "./workbooks";

/** The preview with the pane 开始 open, and the files to show in it. */
export interface Stage {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly workbooks: Workbooks;
}

type Step = (stage: Stage) => Promise<void>;

/** A workbook, and the panes that are photographed beside it. */
export interface Scene {
  readonly open: Step;
  /** By the name of the picture: the pane's label, and what brings it to show something. */
  readonly panes: Readonly<Record<string, readonly [label: string, prepare: Step]>>;
  /** Sheets photographed with the whole preview, by the pane that is open beside them. */
  readonly sheets?: Readonly<Record<string, readonly [picture: string, sheet: string]>>;
}

const example: Scene = {
  open: async ({ pane }) => {
    await pane.getByRole("button", { name: "查看示例" }).click();
    await pane.getByText("报表已生成").waitFor();
  },
  sheets: {
    start: ["preview-base-data", "基础数据表"],
    check: ["preview-self-assessment", "整体支出绩效自评表"],
    score: ["preview-summary", "自评汇总"],
  },
  panes: {
    start: ["开始", ({ pane }) => pane.getByText("报表已生成").waitFor()],
    check: [
      "检查",
      async ({ pane }) => {
        await pane
          .getByRole("button", { name: /^恢复公式：/ })
          .first()
          .click();
        await pane.getByText(/^现为/).waitFor();
        await pane.getByRole("heading", { level: 1 }).scrollIntoViewIfNeeded();
      },
    ],
    score: [
      "得分",
      async ({ page, pane }) => {
        await pane.getByText("等次：优").waitFor();
        // 自评汇总 shows how many findings are open once the ribbon has checked.
        await page.getByRole("button", { name: "检查", exact: true }).click();
        await page.getByRole("tab", { name: "检查结果", selected: true }).waitFor();
      },
    ],
    functions: [
      "函数",
      async ({ pane }) => {
        await pane.getByRole("button", { name: /^指标得分/ }).click();
        await pane.getByText("返回函数列表").waitFor();
      },
    ],
    finalize: [
      "定稿",
      async ({ pane }) => {
        await pane.getByRole("button", { name: "检查并定稿" }).click();
        await pane.getByText(/没有定稿/).waitFor();
      },
    ],
  },
};

const nextYear: Scene = {
  open: async ({ pane }) => {
    await pane.getByRole("combobox", { name: "地区" }).fill("怀化");
    await pane.getByRole("option", { name: "怀化" }).click();
    await pane.getByLabel("年度").fill("2024");
    await pane.getByRole("button", { name: "一键生成报表" }).click();
    await pane.getByText("报表已生成").waitFor();
  },
  panes: {
    previous: [
      "上年数据",
      async ({ pane, workbooks }) => {
        await pane.getByLabel("上年工作簿").setInputFiles(workbooks.lastYear);
        await pane.getByRole("heading", { name: "2023年决算数" }).waitFor();
      },
    ],
  },
};

const accountsNotes: Scene = {
  open: async ({ page, workbooks }) => {
    await page.getByLabel("要打开的工作簿").setInputFiles(workbooks.accountsNotes);
    await page.getByRole("tab", { name: "决算说明数据表" }).click();
    await page.getByRole("button", { name: "打开窗格" }).click();
  },
  panes: {
    narrative: ["说明文字", ({ pane }) => pane.getByText("复制全部").waitFor()],
  },
};

const superior: Scene = {
  open: () => Promise.resolve(),
  panes: {
    consolidate: [
      "汇总",
      async ({ pane, workbooks }) => {
        await pane.getByLabel("下级单位的工作簿").setInputFiles([...workbooks.received]);
        await pane.getByRole("button", { name: /^汇总 \d+ 份报表/ }).click();
        await pane.getByText("已生成：").waitFor();
      },
    ],
  },
  sheets: { consolidate: ["preview-consolidated", "基础数据表汇总"] },
};

export const scenes: readonly Scene[] = [example, nextYear, accountsNotes, superior];
