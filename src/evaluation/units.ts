/** What a unit measures. `bare` is no unit; `scale` is 万 or 亿 alone; `count` is any other word. */
export type Dimension =
  "bare" | "scale" | "percent" | "money" | "length" | "area" | "mass" | "days" | "months" | "count";

export interface Unit {
  readonly dimension: Dimension;
  /** Base units in one of these: 10000 for 万元, 0.01 for %. */
  readonly factor: number;
  /** As written: `万元`, `元/亩`, `篇`. */
  readonly text: string;
}

export const NO_UNIT: Unit = { dimension: "bare", factor: 1, text: "" };

const PERCENT: Unit = { dimension: "percent", factor: 0.01, text: "%" };

const SCALES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  亿: 1e8,
  千万: 1e7,
  百万: 1e6,
  万: 1e4,
  千元: 1e3,
};
const SCALED = /^(万亿|千万|百万|亿|万|千(?=元))/;

/** Units that convert into each other; every other word is a counter (篇, 件, 人次, 台套, 亩 …). */
const MEASURES: Readonly<Record<string, readonly [Dimension, number]>> = {
  米: ["length", 1],
  千米: ["length", 1000],
  公里: ["length", 1000],
  "㎡": ["area", 1],
  平方米: ["area", 1],
  平米: ["area", 1],
  公顷: ["area", 1e4],
  公斤: ["mass", 1],
  千克: ["mass", 1],
  吨: ["mass", 1000],
  天: ["days", 1],
  日: ["days", 1],
  周: ["days", 7],
  月: ["months", 1],
  个月: ["months", 1],
  年: ["months", 12],
};

/** The unit a text names, as it stands behind a number without spaces: `万元`, `%`, `台套`, ``. */
export function readUnit(text: string): Unit {
  if (text === "") return NO_UNIT;
  if (text === "%" || text === "百分比") return PERCENT;
  const scale = SCALED.exec(text)?.[1] ?? "";
  const factor = SCALES[scale] ?? SCALES[`${scale}元`] ?? 1;
  const name = text.slice(scale.length);
  if (name === "") return { dimension: "scale", factor, text };
  if (name.startsWith("元")) return { dimension: "money", factor, text };
  const [dimension, measure] = MEASURES[name] ?? ["count", 1];
  return { dimension, factor: factor * measure, text };
}

/** Whether amounts in the two units can be set against each other. */
export function comparable(first: Unit, second: Unit): boolean {
  const [a, b] = [first.dimension, second.dimension];
  if (a === b || a === "bare" || b === "bare") return true;
  return (a === "scale" && b !== "percent") || (b === "scale" && a !== "percent");
}
