import type { Step } from "../step";

const CONTENT = "绩效自检";

const MEANING =
  "检查时不能在单元格上加批注。问题照样列在窗格和“检查结果”表中，单元格的颜色也照样标。";

export const comments: Step = {
  id: "comments",
  title: "检查结果的批注",
  meaning: MEANING,
  checklist: ["8.1", "8.5"],
  needs: { name: "ExcelApi", version: "1.10", without: MEANING },
  expected: { added: "done", isKept: true, left: 0 },
  observe: async (trial) => {
    const { context, sheet } = trial;
    const added = await trial.attempt(() => sheet.comments.add(trial.range("B2"), CONTENT));
    const before = sheet.comments.load("items/content");
    await context.sync();
    const isKept = before.items.some(({ content }) => content === CONTENT);
    for (const comment of before.items) comment.delete();
    const after = sheet.comments.load("items/content");
    await context.sync();
    return { added, isKept, left: after.items.length };
  },
};
