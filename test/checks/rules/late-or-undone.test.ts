import fc from "fast-check";
import { checkReport } from "../../../src/checks";
import { lateOrUndone } from "../../../src/checks/rules/late-or-undone";
import { reportWith, testRule } from "../../support/check-rule";

const row = (target: string, actual: string, more: object = {}) => ({
  entries: { indicators: [{ level3: "工程", target, actual, points: 50, score: 50, ...more }] },
});
const reason = { reason: "上级调整任务。" };
const at = "indicators.0.score";

testRule(
  lateOrUndone,
  [
    ["in time", row("2023年12月31日前", "2023年12月1日")],
    ["the end of a month, against a day before it", row("9月底前", "2023年8月15日")],
    ["done", row("完成", "完成")],
    ["late, and not full", row("2023年12月31日前", "2024年3月5日", { score: 40 })],
    ["late, less what is taken off", row("2023年12月31日前", "2024年3月5日", { score: 49.99 })],
    ["undone, without points", row("完成", "未完成", { score: 0 })],
    ["what earns nothing", row("完成", "未完成", { points: 0, score: 0 })],
    ["a band says by itself what it earns", row("有效提高", "部分达成")],
    ["done in part, with a reason", row("完成", "部分完成", reason)],
    ["perhaps undone, with a reason", row("完成", "主体已竣工，验收未完成", reason)],
    ["a later deadline, with a reason", row("每月15日前", "每月20日前", reason)],
    ["at a bound that is left out, with a reason", row(">90%", "90%", reason)],
    ["the same in another order", row("通过验收", "验收通过")],
    ["not scored yet", row("完成", "未完成", { score: null })],
    ["no points", row("完成", "未完成", { points: null })],
    ["other words", row("环境改善", "空气优良")],
    ["none left over", row("按时完成", "无逾期")],
  ],
  [
    [
      "65 days late",
      row("2023年12月31日前", "2024年3月5日"),
      [
        {
          message: "lateUnexplained",
          at,
          says: "“工程”的得分为满分 50。年度指标值“2023年12月31日前”，实际完成值“2024年3月5日”：需要人工评定，完成时间迟于目标 65 天。请核对得分，并说明推迟的原因。",
        },
      ],
    ],
    [
      "late with a reason",
      row("2023年12月31日前", "2024年3月5日", reason),
      [
        {
          message: "late",
          at,
          says: "“工程”的得分为满分 50。年度指标值“2023年12月31日前”，实际完成值“2024年3月5日”：需要人工评定，完成时间迟于目标 65 天。请核对得分。",
        },
      ],
    ],
    [
      "late by at least a month",
      row("2023年6月30日前", "2023年8月", reason),
      [{ message: "late", at }],
    ],
    ["not in time, in words", row("按时完成", "延期完成"), [{ message: "lateUnexplained", at }]],
    [
      "not done",
      row("完成", "未完成", reason),
      [
        {
          message: "undone",
          at,
          severity: "error",
          says: "“工程”的得分为满分 50。年度指标值“完成”，实际完成值“未完成”：需要人工评定，实际完成值写明没有完成。没有完成的不应得满分，请改正得分。",
        },
      ],
    ],
    ["denied", row("通过验收", "未通过验收"), [{ message: "undone", at, severity: "error" }]],
    [
      "the opposite",
      row("提高", "降低"),
      [
        {
          message: "undone",
          at,
          severity: "error",
          says: "“工程”的得分为满分 50。年度指标值“提高”，实际完成值“降低”：需要人工评定，实际完成值写明与目标相反。没有完成的不应得满分，请改正得分。",
        },
      ],
    ],
    ["a lower place", row("前3名", "第5名"), [{ message: "undone", at, severity: "error" }]],
    [
      "a later deadline",
      row("每月15日前", "每月20日前"),
      [
        {
          message: "maybeUndone",
          at,
          says: "“工程”的得分为满分 50。年度指标值“每月15日前”，实际完成值“每月20日前”：需要人工评定，完成时间不够具体，写的期限比目标晚 5 天。请核对得分，或在偏差原因中说明。",
        },
      ],
    ],
    ["at a bound that is left out", row(">90%", "90%"), [{ message: "maybeUndone", at }]],
    ["not reached", row("有效提高", "未达成目标"), [{ message: "undone", at, severity: "error" }]],
    [
      "the lowest band",
      row("有效提高", "未达成年度指标且效果较差"),
      [{ message: "undone", at, severity: "error" }],
    ],
    [
      "a number that was to be",
      row("≥95%", "未完成"),
      [{ message: "undone", at, severity: "error" }],
    ],
    [
      "a date that was to be",
      row("6月底前", "尚未完工"),
      [{ message: "undone", at, severity: "error" }],
    ],
    ["done in part", row("完成", "部分完成"), [{ message: "maybeUndone", at }]],
    [
      "perhaps not done",
      row("完成", "主体已竣工，验收未完成"),
      [
        {
          message: "maybeUndone",
          at,
          says: "“工程”的得分为满分 50。年度指标值“完成”，实际完成值“主体已竣工，验收未完成”：需要人工评定，从实际完成值看，似乎没有完成，或文字另有含义。请核对得分，或在偏差原因中说明。",
        },
      ],
    ],
  ],
);

const day = (date: Date) =>
  `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;

test("any day after the deadline is found with its days, any up to it is not", () => {
  const from = Date.UTC(2023, 0, 2);
  fc.assert(
    fc.property(fc.nat(363), fc.integer({ min: -300, max: 300 }), (nth, days) => {
      const deadline = new Date(from + nth * 86_400_000);
      const done = new Date(deadline.getTime() + days * 86_400_000);
      const found = checkReport(reportWith(row(`${day(deadline)}前`, day(done)))).filter(
        ({ rule }) => rule === lateOrUndone.id,
      );
      expect(found.map(({ message }) => message)).toEqual(days > 0 ? ["lateUnexplained"] : []);
    }),
    { numRuns: 60 },
  );
});

test("one row is said once", () => {
  const actuals = ["未完成", "延期完成", "未达成年度指标且效果较差", "部分达成", "部分完成"];
  for (const actual of actuals) {
    const found = checkReport(reportWith(row("有效提高", actual)));
    expect([actual, found.filter(({ where }) => where.path === at).length]).toEqual([actual, 1]);
  }
});
