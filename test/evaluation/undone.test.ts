import { scoreIndicator } from "../../src/evaluation";
import { readUndone } from "../../src/evaluation/undone";

function read(text: string): string | null {
  const said = readUndone(text);
  return said && (said.isSure ? said.how : `${said.how}?`);
}

describe("said in these words alone", () => {
  test.each([
    ["未完成", "notDone"],
    ["尚未完成", "notDone"],
    ["没有完成", "notDone"],
    ["未完成年度目标任务", "notDone"],
    ["任务未完成。", "notDone"],
    ["未开展", "notDone"],
    ["正在进行中", "notDone"],
    ["延期完成", "delayed"],
    ["逾期", "delayed"],
    ["推迟至2024年完成", "delayed"],
    ["未按时完成", "delayed"],
    ["未如期完成", "delayed"],
    ["完成不及时", "delayed"],
    ["未达成目标", "notReached"],
    ["未达到", "notReached"],
    ["没有达到预期目标", "notReached"],
    ["未达标", "notReached"],
    ["未达成年度指标且效果较差", "notReached"],
    ["不合格", "notReached"],
    ["部分完成", "partly"],
    ["部分达成", "partly"],
    ["未全部完成", "partly"],
    ["没有完全达到目标", "partly"],
  ])("%s is %s", (text, expected) => expect(read(text)).toBe(expected));
});

describe("said within other words", () => {
  test.each([
    ["受疫情影响未完成", "notDone?"],
    ["已启动，未按期完成", "delayed?"],
    ["5项未完成", "notDone?"],
    ["两个项目延期完成", "delayed?"],
    ["因资金不足，部分完成", "partly?"],
  ])("%s is %s", (text, expected) => expect(read(text)).toBe(expected));
});

describe("not said", () => {
  test.each([
    "完成",
    "按时完成",
    "无逾期",
    "未逾期",
    "没有延期",
    "未发生逾期",
    "不存在延期",
    "逾期案件清零",
    "未完成事项全部整改到位",
    "杜绝逾期",
    "已完成，无延期",
    "基本达到",
    "有效提高",
    "不断提高",
    "2023年12月",
    "",
  ])("%s", (text) => expect(read(text)).toBeNull());
});

test.each([
  ["完成", "未完成"],
  ["按时完成", "延期完成"],
  ["有效提高", "未达成目标"],
  ["≥95%", "未达到"],
  ["5项", "未完成"],
  ["2023年12月31日前", "未按期完成"],
  ["同比增长5%", "没有完成"],
])("%s against %s is left to a person as undone", (target, actual) => {
  expect(scoreIndicator(10, target, actual)).toMatchObject({
    kind: "judgement",
    reason: { id: "undone" },
  });
});

test("a target that says the same itself is met", () => {
  expect(scoreIndicator(10, "不逾期", "不逾期").kind).toBe("scored");
  expect(scoreIndicator(10, "部分完成", "部分完成").kind).toBe("scored");
});
