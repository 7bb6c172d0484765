import { decimal, roundHalfUp } from "./decimal";
import { plain } from "./text";

/** A grade of a qualitative indicator: from `least` (included) to `most` of the points. */
export interface QualitativeBand {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** Whether `most` itself may be given. */
  readonly mostIncluded: boolean;
}

/** 财预〔2020〕10号: 100–80%(含), 80–60%(含), 60–0% of the points. */
export const QUALITATIVE_BANDS: readonly QualitativeBand[] = [
  { name: "达成年度指标", least: 0.8, most: 1, mostIncluded: true },
  { name: "部分达成年度指标并具有一定效果", least: 0.6, most: 0.8, mostIncluded: false },
  { name: "未达成年度指标且效果较差", least: 0, most: 0.6, mostIncluded: false },
];

/** The band an actual names, in full or by its beginning (`部分达成`). */
export function qualitativeBandOf(actual: string): QualitativeBand | null {
  const text = plain(actual);
  if (text.length < 4) return null;
  return QUALITATIVE_BANDS.find(({ name }) => name.startsWith(text)) ?? null;
}

/** The scores a band allows for the points, rounded half up to 2 decimals. */
export function qualitativeRange(
  points: number,
  { least, most }: QualitativeBand,
): { readonly from: number; readonly to: number } {
  const share = (fraction: number) => roundHalfUp(decimal(points).times(fraction), 2);
  return { from: share(least), to: share(most) };
}
