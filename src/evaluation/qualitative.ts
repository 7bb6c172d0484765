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

/** Bands by the least share of points each gives, from the best down; each reaches up to the last. */
export const qualitativeBands = (
  falling: readonly { readonly name: string; readonly least: number }[],
): QualitativeBand[] =>
  falling.map(({ name, least }, i) => ({
    name,
    least,
    most: falling[i - 1]?.least ?? 1,
    mostIncluded: i === 0,
  }));

/** 财预〔2020〕10号: 100–80%(含), 80–60%(含), 60–0% of the points. */
export const QUALITATIVE_BANDS: readonly QualitativeBand[] = qualitativeBands([
  { name: "达成年度指标", least: 0.8 },
  { name: "部分达成年度指标并具有一定效果", least: 0.6 },
  { name: "未达成年度指标且效果较差", least: 0 },
]);

/** What was aimed at, which places and people name in their own way: 达成年度指标, 达成预期指标, 达成目标. */
const AIM = /达成(?:年度|预期|绩效)*(?:指标值?|目标值?)?/;

/** Of a beginning that says which band is meant: 未达成. */
const SHORTEST = 3;

const inOwnWords = (text: string): string => plain(text).replace(AIM, "达成");

/** The band an actual names, in full or by its beginning (`部分达成`), whatever was aimed at. */
export function qualitativeBandOf(
  actual: string,
  bands: readonly QualitativeBand[] = QUALITATIVE_BANDS,
): QualitativeBand | null {
  const text = plain(actual);
  if (text === "") return null;
  const own = inOwnWords(text);
  return (
    bands.find(({ name }) => plain(name) === text) ??
    bands.find(({ name }) => inOwnWords(name) === own) ??
    (own.length < SHORTEST ? null : bands.find(({ name }) => inOwnWords(name).startsWith(own))) ??
    null
  );
}

/** The scores a band allows for the points, rounded half up to 2 decimals. */
export function qualitativeRange(
  points: number,
  { least, most }: QualitativeBand,
): { readonly from: number; readonly to: number } {
  const share = (fraction: number) => roundHalfUp(decimal(points).times(fraction), 2);
  return { from: share(least), to: share(most) };
}
