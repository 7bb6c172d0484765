/** What a unit measures. `bare` is no unit, `scale` is 万 or 亿 alone, `count` is any other word. */
export type Dimension = "bare" | "scale" | "percent" | "money" | "measure" | "count";

export interface Unit {
  readonly dimension: Dimension;
  /** Base units in one of these: 10000 for 万元 and 万件, 0.01 for %. */
  readonly factor: number;
  /** As written: `万元`, `元/亩`, `篇`. */
  readonly text: string;
  /** Without its scale: `元` of `万元`, `件` of `万件`; of a percentage, with the words behind it. */
  readonly name: string;
}

export const NO_UNIT: Unit = { dimension: "bare", factor: 1, text: "", name: "" };

const UNIT = /^([百千]?万亿?|亿|千(?=元))?(.*)$/;
const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** Length, area, mass and time; all other words are counters (篇, 件, 人次, 台套 …). */
const MEASURE = /[米里㎡亩斤吨天日周月年时]$/;

/** The unit a text names, as it stands behind a number without spaces: `万元`, `%`, `台套`, ``. */
export function readUnit(text: string): Unit {
  if (text === "") return NO_UNIT;
  if (text === "百分比") return readUnit("%");
  if (text[0] === "%") return { dimension: "percent", factor: 0.01, text: "%", name: text };
  const [, scale = "", name = ""] = UNIT.exec(text)!;
  const factor = [...scale].reduce((product, char) => product * SCALES[char]!, 1);
  return { dimension: dimensionOf(name), factor, text, name };
}

function dimensionOf(name: string): Dimension {
  if (name === "") return "scale";
  if (name.startsWith("元")) return "money";
  return MEASURE.test(name) ? "measure" : "count";
}

/** A unit as it stands in tables, without a word on what becomes of it: not `项进行中`. */
export const isPlain = ({ name }: Unit): boolean =>
  name.length < 3 || /[/*]|^元/.test(name) || MEASURE.test(name);

/** Whether amounts in the two units can be set against each other; counters always can. */
export function comparable(first: Unit, second: Unit): boolean {
  const [a, b] = [first.dimension, second.dimension];
  if (a === "bare" || b === "bare") return true;
  if (a === "percent" || b === "percent" || a === "measure")
    return a === b && first.text === second.text;
  return a === b || a === "scale" || b === "scale";
}
