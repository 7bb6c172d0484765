import fc from "fast-check";

// One fact in the many ways people write it: comparators × numbers × units × what stands around them.

export type Kind = "atLeast" | "atMost" | "moreThan" | "lessThan";

/** A bound and a value, in thousandths of the first unit of the family. */
export interface Fact {
  readonly kind: Kind;
  readonly bound: number;
  readonly value: number;
  readonly family: Family;
}

/** Spellings of units by how many of the first unit they are. */
export type Family = readonly (readonly [number, readonly string[]])[];

export const FAMILIES: readonly Family[] = [
  [[1, ["篇"]]],
  [[1, ["次", "次数"]]],
  [[1, ["人", "名", "个人"]]],
  [[1, ["场", "场次"]]],
  [[1, ["%", "％", "%（百分比）", "百分比"]]],
  [
    [1, ["万元"]],
    [0.0001, ["元"]],
  ],
  [
    [1, ["公里", "km", "千米"]],
    [0.001, ["米", "m"]],
  ],
  [[1, ["平方米", "㎡", "m²", "m2", "平米"]]],
  [[1, ["立方米", "m³", "m3"]]],
  [
    [1, ["吨", "t"]],
    [0.001, ["千克", "kg", "公斤"]],
  ],
  [
    [1, ["万亩"]],
    [0.0001, ["亩"]],
  ],
  [
    [1, ["万千瓦时"]],
    [0.0001, ["千瓦时", "kWh"]],
  ],
  [
    [1, ["小时", "h", "个小时"]],
    [1 / 60, ["分钟", "min"]],
    [1 / 3600, ["秒"]],
  ],
  [
    [1, ["米", "m"]],
    [0.01, ["厘米", "cm"]],
    [0.001, ["毫米", "mm"]],
  ],
  [
    [1, ["立方米", "m³"]],
    [0.001, ["升", "L"]],
  ],
  [[1, ["微克/立方米", "μg/m³", "ug/m3"]]],
  [[1, ["元/亩", "元每亩"]]],
  [[1, ["/十万", "/10万", "/10万人"]]],
  [[1, ["元/人·年", "元/人•年", "元/人*年", "元/人/年"]]],
  [[1, ["个工作日", "工作日"]]],
];

const BEFORE: Readonly<Record<Kind, readonly string[]>> = {
  atLeast: ["≥", ">=", "≧", "＞＝", "不低于", "不少于", "至少", "不得低于", "大于等于"],
  atMost: ["≤", "<=", "≦", "不超过", "不高于", "不得超过", "至多", "小于等于"],
  moreThan: [">", "＞", "﹥", "超过", "大于", "高于"],
  lessThan: ["<", "＜", "﹤", "低于", "小于", "少于"],
};
const AFTER: Readonly<Record<Kind, readonly string[]>> = {
  atLeast: ["以上", "及以上", "（含）以上", "以上（含）"],
  atMost: ["以下", "以内", "及以下", "以下（含）"],
  moreThan: ["以上（不含）"],
  lessThan: ["以下（不含）"],
};
const AROUND: readonly (readonly [string, string])[] = [
  ["", ""],
  [" ", " "],
  ["", "。"],
  ["共", ""],
  ["已完成", ""],
  ["全年", ""],
  ["累计完成", ""],
  ["2023年", ""],
  ["2023年全年共", ""],
  ["", "（应保尽保）"],
  ["", "，已完成"],
  ["达到", ""],
];

const DIGITS = "零一二三四五六七八九";

/** 305 as 三百零五; up to 9999. */
export function chinese(value: number): string {
  const places: readonly (readonly [number, string])[] = [
    [1000, "千"],
    [100, "百"],
    [10, "十"],
    [1, ""],
  ];
  let text = "";
  let isGap = false;
  for (const [size, name] of places) {
    const digit = Math.floor(value / size) % 10;
    if (digit === 0) {
      isGap = text !== "";
      continue;
    }
    text += (isGap ? "零" : "") + DIGITS[digit]! + name;
    isGap = false;
  }
  return text.replace(/^一十/, "十");
}

const fullWidth = (text: string): string =>
  text.replace(/[\d.]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));
const grouped = (text: string): string => {
  const [whole = "", decimals] = text.split(".");
  const parted = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return decimals === undefined ? parted : `${parted}.${decimals}`;
};

/** Spellings of a number of thousandths. */
function numbers(thousandths: number, unit: string): string[] {
  const text = String(thousandths / 1000);
  const plain = [text, fullWidth(text), grouped(text), text.includes(".") ? text : `${text}.00`];
  const isCounted = thousandths % 1000 === 0 && thousandths / 1000 < 10000 && thousandths >= 2000;
  if (!isCounted) return plain;
  const numeral = chinese(thousandths / 1000);
  // 百分之九十五 has its sign in front, and nobody writes 三/10万.
  return /%|％|百分比|^\//.test(unit) ? plain : [...plain, numeral];
}

const spelled = (thousandths: number, family: Family) =>
  fc
    .constantFrom(...family.flatMap(([size, units]) => units.map((unit) => [size, unit] as const)))
    .chain(([size, unit]) =>
      fc
        .constantFrom(...numbers(Math.round(thousandths / size), unit))
        .chain((number) => fc.constantFrom(`${number}${unit}`, `${number} ${unit}`)),
    );

const around = (text: string) =>
  fc.constantFrom(...AROUND).map(([before, after]) => `${before}${text}${after}`);

/** Ways to write the target of a fact. */
export const targetsOf = ({ kind, bound, family }: Fact) =>
  spelled(bound, family).chain((amount) =>
    fc.constantFrom(
      ...BEFORE[kind].map((comparator) => `${comparator}${amount}`),
      ...AFTER[kind].map((comparator) => `${amount}${comparator}`),
    ),
  );

/** Ways to write the actual of a fact. */
export const actualsOf = ({ value, family }: Fact) => spelled(value, family).chain(around);

const thousandths = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 2, max: 3000 }).map((whole) => whole * 1000) },
  { weight: 1, arbitrary: fc.integer({ min: 2000, max: 3_000_000 }) },
);

export const facts: fc.Arbitrary<Fact> = fc.record({
  kind: fc.constantFrom<Kind>("atLeast", "atMost", "moreThan", "lessThan"),
  bound: thousandths,
  value: thousandths,
  family: fc.constantFrom(...FAMILIES),
});

/** A fact whose value lies at its bound as often as not. */
export const factsAtBound = facts.chain((fact) =>
  fc.constantFrom(fact, { ...fact, value: fact.bound }),
);
