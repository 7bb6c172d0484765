import type { Pack } from "../forms";
import type { Submission } from "./submission";

/** A file that holds no report to take in, and why. */
export interface Refused {
  readonly file: string;
  readonly sentence: string;
}

export type HandedIn = Submission | Refused;

export interface Remark {
  readonly file: string;
  readonly sentence: string;
}

/** Which reports a consolidation takes in. */
export interface Selection {
  readonly pack: Pack;
  readonly year: number;
  readonly included: readonly Submission[];
  /** Files that are left out, and why. */
  readonly leftOut: readonly Remark[];
  /** What is to be said of reports that are in. */
  readonly remarks: readonly Remark[];
}

/** Why a report should not be taken in; `always` where insisting does not help. */
interface Objection {
  readonly sentence: string;
  readonly always?: boolean;
}

/**
 * Takes in the reports of the pack and year that most files have. One with 错误, of another pack or
 * year, or of a unit that is in already is left out unless the user insists; null when no file holds a report.
 */
export function select(handedIn: readonly HandedIn[], insist: boolean): Selection | null {
  const submissions = handedIn.filter((each): each is Submission => "forms" in each);
  const common = mostCommon(submissions);
  if (!common) return null;
  const included: Submission[] = [];
  const leftOut: Remark[] = handedIn.filter((each): each is Refused => "sentence" in each);
  const remarks: Remark[] = [];
  for (const each of submissions) {
    const objections = objectionsTo(each, common, included);
    const said = { file: each.file, sentence: objections.map((one) => one.sentence).join("；") };
    if (objections.some(({ always }) => always) || (objections.length > 0 && !insist))
      leftOut.push(said);
    else {
      included.push(each);
      if (objections.length > 0) remarks.push(said);
      if (each.others > 0)
        remarks.push({
          file: each.file,
          sentence: `另有 ${each.others} 份同一地区和年度的报表，只汇总了第一份`,
        });
    }
  }
  return { pack: common.pack, year: common.year, included, leftOut, remarks };
}

function objectionsTo(
  { pack, year, errors, unitName }: Submission,
  common: Submission,
  included: readonly Submission[],
): Objection[] {
  const twin = included.find((other) => other.unitName === unitName);
  const isOther = pack.id !== common.pack.id;
  return [
    ...(errors > 0 ? [{ sentence: `还有 ${errors} 项错误` }] : []),
    ...(isOther ? [{ sentence: `地区是“${pack.name}”，其他文件是“${common.pack.name}”` }] : []),
    ...(isOther && pack.amountUnit !== common.pack.amountUnit
      ? [{ sentence: `金额单位是${pack.amountUnit}，不能相加`, always: true }]
      : []),
    ...(year === common.year ? [] : [{ sentence: `年度是 ${year}，其他文件是 ${common.year}` }]),
    ...(twin ? [{ sentence: `单位“${unitName}”已由“${twin.file}”汇总` }] : []),
  ];
}

/** A report of the pack and year that most files have; the first of those that are as many. */
function mostCommon(submissions: readonly Submission[]): Submission | undefined {
  const counts = new Map<string, number>();
  const keyOf = ({ pack, year }: Submission): string => `${pack.id} ${year}`;
  for (const each of submissions) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return submissions.find((each) => counts.get(keyOf(each)) === most);
}
