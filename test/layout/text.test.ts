import fc from "fast-check";
import { readEntry } from "../../xlsx/model/text-entry";
import { asText } from "../../src/layout/text";

const today = new Date(2024, 2, 15);

/** What a cell holds that is given a value: Excel may read it as if it were typed, or take it as it is. */
const readings = {
  typed: (given: string, numberFormat: string) => readEntry(given, { numberFormat }, today).content,
  taken: (given: string, numberFormat: string) => ({
    kind: "text",
    value: numberFormat === "@" ? given : given.replace(/^'/, ""),
    formula: null,
  }),
} as const;

/** Words, and what figures, dates and formulas are made of. */
const texts = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc
    .array(
      fc.constantFrom(
        ..."=+-@'\"0123456789.,:/%()（）年月日一二十上下午时元个《“ \t\n".split(""),
        "12",
        "2023",
        "次",
        "100%",
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join("")),
);

test.each(Object.entries(readings))("any text stays text where Excel has it %s", (_, read) => {
  fc.assert(
    fc.property(texts, fc.constantFrom("General", "#,##0.00", "0.00%", "@"), (text, format) => {
      const lines = text.replace(/\r\n?/g, "\n");
      if (lines === "") return;
      expect(read(asText(text, format), format)).toMatchObject({ value: lines, formula: null });
    }),
    { numRuns: 500 },
  );
});

test.each([
  "2023年12月31日",
  "12月31日",
  "十二月",
  "二〇二三年十二月",
  "上午9时",
  "（12）",
  "九点",
  "星期一",
])("%s is marked as text: an Excel in Chinese may read it otherwise", (text) =>
  expect(asText(text, "General")).toBe(`'${text}`),
);

test.each(["一级指标", "一、部门概况", "（一）收入情况", "三公经费", "年初预算数", "“三公”经费"])(
  "%s can be nothing but text",
  (text) => expect(asText(text, "General")).toBe(text),
);
