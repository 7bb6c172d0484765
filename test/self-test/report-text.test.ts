import { differencesBetween, recordingName, recordingOf } from "../../src/self-test/recording";
import { reportText } from "../../src/self-test/report-text";
import { codeOf, placeOf } from "../../src/self-test/trial";
import { WorkbookFault } from "../../src/reading/fault";
import { someResult } from "./some-result";

test("the text says which Excel it is, and what works, with what was seen instead", () => {
  expect(reportText(someResult)).toBe(`绩效自评加载项 自检结果（不含工作簿中的内容）
Excel：PC 16.0.14332.20000，界面语言 zh-CN
接口：ExcelApi 1.14，CustomFunctionsRuntime 1.3
1 项通过，2 项未通过，1 项不支持；用时 2 秒
未能撤去工作表：绩效自检 3

【未通过】自动计算（calculation，20 毫秒）
  影响：本机 Excel 现在不是自动计算，填写后比率、合计和得分不会跟着变。请在“公式”→“计算选项”中选“自动”。
  mode：应为 "Automatic"，实为 "Manual"
【未通过】打印版式（print，1000 毫秒）
  影响：打印版式没有设上（没有安装打印机的电脑可能如此）。请在“页面布局”中自行设为 A4、宽度 1 页，数据不受影响。
  错误："GeneralException"，位置："PageLayout.paperSize"
  set：应为 "done"，实为 无
  paper：应为 "A4"，实为 无
  orientation：应为 "Portrait"，实为 无
  pagesWide：应为 1，实为 无
  isNumbered：应为 true，实为 无
【不支持】检查结果的批注（comments，5 毫秒）
  影响：检查时不能在单元格上加批注。问题照样列在窗格和“检查结果”表中，单元格的颜色也照样标。
  added：应为 "done"，实为 "NotImplemented"
  isKept：应为 true，实为 false
  left：0
【通过】Excel 的版本和接口（requirement-sets，1 毫秒）
`);
});

test("a recording holds the facts and nothing of the run", () => {
  const recording = recordingOf(someResult);
  expect(recordingName(recording)).toBe("PC-16.0.14332.20000.json");
  expect(Object.keys(recording)).toEqual(["platform", "version", "sets", "steps"]);
  expect(recording.steps[1]).toEqual({
    id: "calculation",
    outcome: "failed",
    facts: { mode: "Manual" },
  });
});

test("every difference of two recordings is named, and only those", () => {
  const first = recordingOf(someResult);
  expect(differencesBetween(first, first)).toEqual([]);
  const [sets, calculation, ...others] = first.steps;
  const second = {
    ...first,
    steps: [
      sets!,
      { ...calculation!, outcome: "passed" as const, facts: { mode: "Automatic", speed: 1 } },
      ...others.slice(0, 1),
      { id: "newer", outcome: "passed" as const, facts: {} },
    ],
  };
  expect(differencesBetween(first, second)).toEqual([
    "calculation: failed / passed",
    'calculation.mode: "Manual" / "Automatic"',
    "calculation.speed: nothing / 1",
    "print: no such step",
  ]);
});

test.each([
  [{ code: "AccessDenied", message: "甲局" }, "AccessDenied"],
  [new WorkbookFault("lockedSheet", "“甲局”"), "lockedSheet"],
  [{ code: "甲局!A1" }, "Other"],
  [{ code: 5001 }, "Other"],
  [new Error("甲局"), "Other"],
  ["甲局", "Other"],
  [undefined, "Other"],
])("of what Excel throws the code alone is kept: %j", (error, code) => {
  expect(codeOf(error)).toBe(code);
});

test.each([
  [{ debugInfo: { errorLocation: "Range.values" } }, "Range.values"],
  [{ debugInfo: { errorLocation: "甲局!A1" } }, null],
  [{ debugInfo: {} }, null],
  [new Error("甲局"), null],
])("and the member that refused: %j", (error, place) => {
  expect(placeOf(error)).toBe(place);
});
