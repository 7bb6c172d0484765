import type { SelfTestResult } from "../../src/self-test/run";

/** What an Office LTSC 2021 without a printer might come to. */
export const someResult: SelfTestResult = {
  excel: {
    platform: "PC",
    version: "16.0.14332.20000",
    language: "zh-CN",
    sets: { ExcelApi: "1.14", CustomFunctionsRuntime: "1.3" },
  },
  steps: [
    { id: "requirement-sets", outcome: "passed", facts: { isEnough: true }, milliseconds: 1 },
    { id: "calculation", outcome: "failed", facts: { mode: "Manual" }, milliseconds: 20 },
    {
      id: "comments",
      outcome: "unsupported",
      facts: { added: "NotImplemented", isKept: false, left: 0 },
      milliseconds: 5,
    },
    {
      id: "print",
      outcome: "failed",
      facts: { error: "GeneralException", errorLocation: "PageLayout.paperSize" },
      milliseconds: 1000,
    },
  ],
  leftover: ["绩效自检 3"],
};
