import { faultSentence, findPack, parsePack } from "../../../src/forms";
import { narrativeOf } from "../../../src/forms/accounts-notes/narratives";
import { noteChapters, type NoteFigures } from "../../../src/forms/accounts-notes/sentences";
import { templateFault } from "../../../src/forms/accounts-notes/template";

const values: Readonly<Record<string, string | number>> = {
  "a.up": 12.5,
  "a.down": -3,
  "a.same": 0,
  "a.rate": 0.27,
  "a.reason": "业务增加",
  "rows.0.name": "甲",
  "rows.0.amount": 1,
  "rows.2.name": "乙",
  "rows.2.amount": 2.5,
  "parts.0.name": "乙",
  "parts.0.item": "其一",
  "parts.1.name": "甲",
  "parts.1.item": "其二",
};

const figures: NoteFigures = {
  year: 2023,
  unit: "万元",
  decimals: 2,
  name: (ref) => `“${ref}”`,
  value: (ref) => values[ref] ?? null,
  kind: (ref) => (ref.endsWith("rate") ? "rate" : "amount"),
  rows: (list) => ({ rows: [0, 2], parts: [0, 1] })[list] ?? [],
};

const written = (...paragraphs: string[]): string[] =>
  noteChapters([{ heading: "一", paragraphs }], figures).flatMap((chapter) => chapter.paragraphs);

test.each([
  ["{year}年{a.up}万元", ["2023年12.5万元"]],
  ["{lastYear}年", ["2022年"]],
  ["{a.rate}和{a.rate:1}", ["27%和27.0%"]],
  ["{a.up?增加/减少/持平}{a.up}", ["增加12.5"]],
  ["{a.down?增加/减少/持平}{a.down}", ["减少3"]],
  ["{a.same?增加/减少/持平}", ["持平"]],
  ["[{a.up>0}多|{a.up<0}少]", ["多"]],
  ["[{a.same!0}有|{a.same=0}无]", ["无"]],
  ["有[，原因是{a.reason}][，又是{a.blank}]", ["有，原因是业务增加"]],
  ["[{a.blank}|{a.reason}]", ["业务增加"]],
  ["外[内{a.up}[更内{a.blank}]]", ["外内12.5"]],
  ["{a.up}，原因是{a.blank}", ["12.5，原因是（未填）"]],
  ["{a.blank}", []],
  ["{number}、{rows.*.name}", ["1、甲", "2、乙"]],
  ["共[*、|{rows.*.name}{rows.*.amount}万元]。", ["共甲1万元、乙2.5万元。"]],
  ["{rows.*.name}：[*，|{parts.*.item}]", ["甲：其二", "乙：其一"]],
])("%s", (template, paragraphs) => {
  expect(written(template)).toEqual(paragraphs);
});

test.each([
  "{a",
  "a}",
  "[a",
  "a]",
  "a|b",
  "{}",
  "{a b}",
  "{a>1}",
  "{a?多/少}",
  "[*、|无]",
  "[*、|{r.*.a}|b]",
])("%s is no template", (template) => {
  expect(templateFault(template)).not.toBeNull();
});

test("a place words its own narrative, and a bad one is refused with its path", () => {
  const pack = findPack("yongzhou-2023")!;
  const own = (paragraph: string) => ({
    ...pack,
    id: "own-2023",
    accountsNotes: { ...pack.accountsNotes, text: [{ heading: "一", paragraphs: [paragraph] }] },
  });
  const read = parsePack(own("收入{income.total.amount}万元。"));
  expect(read.ok && narrativeOf(read.pack.accountsNotes!)).toEqual([
    { heading: "一", paragraphs: ["收入{income.total.amount}万元。"] },
  ]);
  const refused = parsePack(own("收入{income.total.amount万元。"));
  expect(refused.ok ? [] : refused.faults.map((fault) => faultSentence(fault))).toEqual([
    "accountsNotes.text[0].paragraphs[0]：“收入{income.total.amount万元。”中的括号没有成对，或花括号中的内容不能识别",
  ]);
});
