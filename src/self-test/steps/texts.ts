import { asText } from "../../layout/text";
import type { Facts } from "../fact";
import type { Step } from "../step";

/** Targets and actuals as people type them, which Excel could take for something else. */
const TEXTS = ["=100%", "=1+1", "-", "+3", "@某", "1-2", "2023年12月31日", "0012", "≥95%"] as const;

const FORMATS = { text: "@", general: "General" } as const;

const factName = (format: string, text: string): string => `${format} ${text}`;

const expected: Facts = Object.fromEntries(
  Object.keys(FORMATS).flatMap((format) => TEXTS.map((text) => [factName(format, text), text])),
);

export const texts: Step = {
  id: "texts",
  title: "以“=”“-”开头的文字",
  meaning: "文字写进单元格后变成了公式、日期或数字，年度指标值等文字栏请逐项核对。",
  checklist: ["4.5", "4.6"],
  expected,
  observe: async (trial) => {
    const seen: [string, string | number | boolean | null][] = [];
    for (const [name, format] of Object.entries(FORMATS)) {
      const range = trial.range(`A1:A${TEXTS.length}`);
      range.numberFormat = TEXTS.map(() => [format]);
      range.values = TEXTS.map((text) => [asText(text, format)]);
      const values = await trial.values(`A1:A${TEXTS.length}`);
      TEXTS.forEach((text, row) => seen.push([factName(name, text), values[row]![0]!]));
    }
    return Object.fromEntries(seen);
  },
};
