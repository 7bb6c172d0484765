import { COUNTERS, MEASURES, SAME_COUNTERS, type Dimension } from "./unit-table";

export interface Unit {
  readonly dimension: Dimension;
  /** Base units in one of these: 10000 for 万元 and 万件, 0.01 for %, 1000 for 公里. */
  readonly factor: number;
  /** The part of the factor that 百, 千, 万 and 亿 make: 10000 for 万公里. */
  readonly scale: number;
  /** As written: `万元`, `元/亩`, `家企业`. */
  readonly text: string;
  /** Without its scale: `元` of `万元`. */
  readonly word: string;
  /** The base unit in one spelling: `元` of `万元`, `米` of `km`, `元/人·年` of `元/人*年`. */
  readonly name: string;
  /** What is counted, behind a counter: `企业` of `家企业`. */
  readonly noun: string;
  /** Behind `/`, in one spelling: `人·年`; empty without. */
  readonly per: string;
  /** Whether it stands in the table; any other word may say something else. */
  readonly isKnown: boolean;
}

const SCALE = /^(?:[百千]?万亿?|亿|[百千])/;
const SCALES: Readonly<Record<string, number>> = { 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 };

/** Length, area, mass and time that the table does not hold are only set against themselves. */
const MEASURE = /[米里㎡亩斤吨天日周月年时]$/;

interface Base {
  readonly dimension: Dimension;
  readonly factor: number;
  /** The first spelling of the unit, and of the unit that names its family. */
  readonly spelling: string;
  readonly name: string;
}

const BASES = new Map<string, Base>();

function add(dimension: Dimension, factor: number, spellings: string, family?: string): void {
  const [spelling = "", ...others] = spellings.split(" ");
  const base = { dimension, factor, spelling, name: family || spelling };
  for (const one of [spelling, ...others]) {
    BASES.set(one, base);
    // People write KM and Kg; a unit whose case tells it from another stands in the table in both.
    if (!BASES.has(one.toLowerCase())) BASES.set(one.toLowerCase(), base);
  }
}

for (const [dimension, ...units] of MEASURES) {
  const family = units[0]![1].split(" ")[0];
  for (const [factor, spellings] of units) add(dimension, factor, spellings, family);
}
for (const counter of COUNTERS.split(" ")) add("count", 1, counter);
for (const same of SAME_COUNTERS) add("count", 1, same);

export const NO_UNIT: Unit = {
  dimension: "bare",
  factor: 1,
  scale: 1,
  text: "",
  word: "",
  name: "",
  noun: "",
  per: "",
  isKnown: true,
};

const read = new Map<string, Unit>();
/** Units repeat from row to row; sentences that only look like one do not. */
const REMEMBERED = 500;

/** The unit a text names, as it stands behind a number without spaces: `万元`, `%`, `台套`, ``. */
export function readUnit(text: string): Unit {
  if (text === "") return NO_UNIT;
  const found = read.get(text);
  if (found) return found;
  const unit = parse(text);
  if (read.size > REMEMBERED) read.clear();
  read.set(text, unit);
  return unit;
}

/** Of `1:1.2`. */
export const PROPORTION: Unit = {
  ...NO_UNIT,
  dimension: "measure",
  name: ":",
  text: ":",
};

/** `元/人·年`, `元每亩` */
export const RATIO = /^([^/每]+)[/每](.+)$/;

function parse(text: string): Unit {
  const [, head = text, behind = ""] = (!baseOf(text) && RATIO.exec(text)) || [];
  const per = behind
    .split(/[·*×/每.]/)
    .map(spelled)
    .sort()
    .join("·");
  const scaleText = baseOf(head) ? "" : (SCALE.exec(head) || [""])[0];
  const scale = [...scaleText].reduce((product, char) => product * SCALES[char]!, 1);
  const rest = head.slice(scaleText.length);
  const tail = per && `/${per}`;
  if (rest === "")
    return { ...NO_UNIT, dimension: "scale", factor: scale, scale, text, name: tail, per };
  const length = lengthOfBase(rest);
  const word = rest.slice(0, length);
  const base = baseOf(word);
  return {
    dimension: base ? base.dimension : MEASURE.test(rest) ? "measure" : "count",
    factor: scale * (base ? base.factor : 1),
    scale,
    text: scaleText + (base ? word : rest) + text.slice(head.length),
    word: (base ? word : rest) + text.slice(head.length),
    name: (base ? base.name : rest) + tail,
    noun: base ? rest.slice(length).replace(/^%/, "") : "",
    per,
    isKnown: base !== undefined,
  };
}

/** How much of a text is a unit of the table, the longest; what stands behind it is what it counts. */
function lengthOfBase(text: string): number {
  let length = Math.min(text.length, LONGEST);
  while (length > 0 && (!baseOf(text.slice(0, length)) || SPLITS.test(text.slice(length - 1)))) {
    length -= 1;
  }
  return length;
}

/** Between two Latin letters there is no end of a unit: not `mm` of `mmHg`. */
const SPLITS = /^[a-z][a-z]/i;

const baseOf = (word: string): Base | undefined => BASES.get(word) || BASES.get(word.toLowerCase());

const LONGEST = 5;

const spelled = (word: string): string => {
  const base = baseOf(word);
  return base ? base.spelling : word;
};

/** Whether a text begins with a unit of the table, with at most a short word of what it counts. */
export function isUnit(text: string): boolean {
  const { isKnown, noun, dimension } = readUnit(text);
  return isKnown && (noun === "" || (dimension === "count" && noun.length < 3));
}

/** A unit as it stands in tables, without a word on what becomes of it: not `项进行中`. */
export const isPlain = ({ name, isKnown, per }: Unit): boolean =>
  isKnown || name.length < 3 || per !== "";

/** Whether amounts in the two units can be set against each other; counters always can. */
export function comparable(first: Unit, second: Unit): boolean {
  const [a, b] = [first.dimension, second.dimension];
  if (a === "bare" || b === "bare") return true;
  if (a === "percent" || b === "percent" || a === "measure")
    return a === b && first.name === second.name;
  return a === b || a === "scale" || b === "scale";
}
