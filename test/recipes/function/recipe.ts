import type { Recipe } from "../recipe";

export const worksheetFunction: Recipe = {
  section: "A worksheet function",
  added: {
    "src/functions/definitions/attendance-rate.ts": `
      import { RATES } from "../../evaluation";
      import { define } from "../define";
      import { amount, divisor } from "../parameters";
      import type { TextsOf } from "../texts";

      export const attendanceRate = define({
        id: "ATTENDANCERATE",
        parameters: [amount("实到人数"), divisor("应到人数")],
        body: RATES.ATTENDANCERATE,
      });

      export const attendanceRateTexts: TextsOf<typeof attendanceRate> = {
        purpose: "execution",
        title: "出勤率",
        definition: "实到人数 ÷ 应到人数。",
        source: "示例。",
        result: "rate",
        arguments: [
          { id: "present", text: "，例如 9" },
          { id: "expected", text: "，例如 10" },
        ],
        cases: [[[9, 10], 0.9]],
      };`,
  },
  lines: [
    {
      file: "src/evaluation/rates.ts",
      behind: "  SHARE: ratio,",
      line: "  ATTENDANCERATE: ratio,",
    },
    {
      file: "src/functions/registry.ts",
      behind: 'import { bandScore, bandScoreTexts } from "./definitions/band-score";',
      line: 'import { attendanceRate, attendanceRateTexts } from "./definitions/attendance-rate";',
    },
    { file: "src/functions/registry.ts", behind: "  share,", line: "  attendanceRate," },
    {
      file: "src/functions/registry.ts",
      behind: "  SHARE: shareTexts,",
      line: "  ATTENDANCERATE: attendanceRateTexts,",
    },
  ],
  program: `
    import { functionsJson } from "./src/functions/functions-json";
    import { functions, texts } from "./src/functions/registry";
    const found = functions.find(({ id }) => id === "ATTENDANCERATE");
    const json = JSON.stringify(functionsJson());
    console.log(JSON.stringify([found !== undefined, texts.ATTENDANCERATE.title, json.includes("ATTENDANCERATE")]));`,
  prints: [true, "出勤率", true],
};
