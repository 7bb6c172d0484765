import type { AmountUnit } from "../amounts";

/** What the list of places shows of a pack: little, so that it is there at once. */
export interface Place {
  readonly id: string;
  /** In Chinese. */
  readonly name: string;
  readonly year: number;
  readonly amountUnit: AmountUnit;
}

const place = (id: string, name: string, year: number) =>
  ({ id, name, year, amountUnit: "万元" }) satisfies Place;

export const huaihua = place("huaihua-2023", "湖南怀化 2023年度", 2023);
export const lusong = place("lusong-2023", "湖南株洲芦淞 2023年度", 2023);
export const hunan = place("hunan-common", "湖南通用（基础数据表＋评价指标表）", 2023);
export const yongzhou = place("yongzhou-2023", "湖南永州 2023年度", 2023);
export const zhuzhou = place("zhuzhou-2023", "湖南株洲 2023年度", 2023);
export const xiangxi = place("xiangxi-2022", "湖南湘西 2022年度", 2022);
export const anywhere = place("default", "通用（不限地区）", 2023);
export const anywhereWithCost = place("default-cost", "通用（不限地区，成本指标单列）", 2023);

/** Those that fit everywhere. */
export const placesAnywhere: readonly Place[] = [anywhere, anywhereWithCost];

/** Every place that ships. */
export const places: readonly [Place, ...Place[]] = [
  huaihua,
  lusong,
  hunan,
  yongzhou,
  zhuzhou,
  xiangxi,
  anywhere,
  anywhereWithCost,
];
