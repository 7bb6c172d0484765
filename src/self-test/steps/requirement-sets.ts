import { offeredSets } from "../excel-kind";
import type { Step } from "../step";

/** What manifest.xml asks for. */
const LEAST = "1.14";

export const requirementSets: Step = {
  id: "requirement-sets",
  title: "Excel 的版本和接口",
  meaning:
    "本机 Excel 版本过低，生成报表、检查和定稿都可能不能完成。请升级到 Excel 2021 或更新版本。",
  checklist: ["1.5"],
  expected: { isEnough: true },
  observe: () =>
    Promise.resolve({
      isEnough: Office.context.requirements.isSetSupported("ExcelApi", LEAST),
      ...offeredSets(),
    }),
};
