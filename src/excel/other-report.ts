import type { OtherReport } from "./lay-out";

/** The report that was asked for. */
export interface WantedReport {
  readonly pack: string;
  readonly placeName: string;
  readonly year: number;
  readonly unitName: string;
}

/** What stands in the workbook, what was chosen, and in what they differ. */
export function otherReportSentence(other: OtherReport, wanted: WantedReport): string {
  const inWhat = [
    ...(other.pack === wanted.pack ? [] : ["地区"]),
    ...(other.year === wanted.year ? [] : ["年度"]),
    ...(isOtherUnit(other, wanted) ? ["单位"] : []),
  ];
  const differ = inWhat.length > 0 ? `，${inWhat.join("、")}不同` : "";
  const standing = `${described(other)}的${other.isExample ? "示例" : "报表"}`;
  return `工作簿中是${standing}，所选的是${described(wanted)}${differ}。`;
}

const isOtherUnit = (other: OtherReport, { unitName }: WantedReport): boolean =>
  unitName.trim() !== "" && other.unitName !== "" && other.unitName !== unitName.trim();

/** `“湖南怀化 2023年度”表样、2025 年度、“某某局”`. */
const described = ({
  placeName,
  year,
  unitName,
}: Pick<WantedReport, "placeName" | "year" | "unitName">): string =>
  [
    `“${placeName}”表样`,
    `${year} 年度`,
    ...(unitName.trim() === "" ? [] : [`“${unitName.trim()}”`]),
  ].join("、");
