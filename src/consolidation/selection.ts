import { formsOf, type Pack } from "../forms";
import { usualAmounts, type AmountUnit } from "../forms/amounts";
import type { FormId } from "../forms/definition";
import { reasonSentence, type Reason } from "./reason";
import { isRefused, refusal, type Received, type Remark } from "./refused";
import type { Submission } from "./submission";
import { knownFields, withoutColumn } from "./without-column";

/** Which reports a consolidation takes in. */
export interface Selection {
  readonly pack: Pack;
  readonly year: number;
  readonly included: readonly Submission[];
  /** Files that are left out, and why. */
  readonly leftOut: readonly Remark[];
  /** What is to be said of reports that are in, one remark a file. */
  readonly remarks: readonly Remark[];
}

/**
 * Takes in the reports of the pack and year that most files have. A blank one, one with 错误, of
 * another pack or year, or of a unit that is in already is left out unless the user insists; one
 * whose amounts are in another unit always is. Null when no file holds a report.
 */
export function select(received: readonly Received[], insist: boolean): Selection | null {
  const submissions = received.filter((each): each is Submission => !isRefused(each));
  const most = mostCommon(submissions);
  if (!most) return null;
  const common = commonOf(most);
  const known = knownFields(common);
  const included: Submission[] = [];
  const twins = new Map<string, Submission>();
  const leftOut: Remark[] = received.filter(isRefused).map(refusal);
  const remarks: Remark[] = [];
  for (const each of submissions) {
    const name = plainName(each.unitName);
    const objections = objectionsTo(each, common, twins.get(name));
    const isOut = objections.some(({ code }) => code === "unit" || !insist);
    if (isOut) {
      leftOut.push(remark(each, objections, false));
      continue;
    }
    included.push(each);
    if (!twins.has(name)) twins.set(name, each);
    const reasons = [...objections, ...noticesOf(each), ...withoutColumn(each, known)];
    if (reasons.length > 0) remarks.push(remark(each, reasons, true));
  }
  return { pack: common.pack, year: common.year, included, leftOut, remarks };
}

/** What keeps no report out. */
const noticesOf = ({ others, sections, strays, outdated }: Submission): Reason[] => [
  ...strays.map((each) => ({ code: "stray", ...each }) as const),
  ...outdated.map(
    ({ sheetName, of, addresses }) =>
      ({ code: "outdated", sheetName, of, places: addresses }) as const,
  ),
  ...(others > 0 ? [{ code: "others", count: others } as const] : []),
  ...sections.flatMap(({ sheetName, difference }): Reason[] =>
    difference ? [{ code: "listed", sheetName, ...difference }] : [],
  ),
];

const remark = ({ file }: Submission, reasons: readonly Reason[], isIn: boolean): Remark => ({
  file,
  reasons,
  sentence: reasonSentence(reasons, isIn),
});

/** Spaces and full-width letters tell no two units apart. */
const plainName = (name: string): string => name.normalize("NFKC").replace(/\s/g, "");

function objectionsTo(
  submission: Submission,
  common: Common,
  twin: Submission | undefined,
): Reason[] {
  const { pack, year, errors, isBlank, unitName } = submission;
  return [
    ...(isBlank ? [{ code: "blank" } as const] : []),
    ...(errors > 0 ? [{ code: "errors", count: errors } as const] : []),
    ...(pack.id === common.pack.id
      ? []
      : [{ code: "pack", name: pack.name, common: common.pack.name } as const]),
    ...otherUnits(submission, common),
    ...(year === common.year ? [] : [{ code: "year", year, common: common.year } as const]),
    ...(twin ? [{ code: "twin", unitName, file: twin.file } as const] : []),
  ];
}

/** Amounts of the report, else of single forms, in another unit than those they would be added to. */
function otherUnits({ pack, forms }: Submission, { amountUnit, units }: Common): Reason[] {
  if (pack.amountUnit !== amountUnit) return [{ code: "unit", unit: pack.amountUnit }];
  return forms.flatMap(({ form, sheetName, unit }) =>
    (units.get(form) ?? unit) === unit ? [] : [{ code: "unit", unit, sheetName } as const],
  );
}

/** What the reports must have in common to be added up. */
interface Common {
  readonly pack: Pack;
  readonly year: number;
  readonly amountUnit: AmountUnit;
  /** By form. */
  readonly units: ReadonlyMap<FormId, AmountUnit>;
}

const commonOf = ({ pack, year }: Submission): Common => ({
  pack,
  year,
  amountUnit: pack.amountUnit,
  units: new Map(formsOf(pack, year).map(({ id, amounts = usualAmounts }) => [id, amounts.unit])),
});

/** A report of the pack and year that most have that are not blank; the first of those that are as many. */
function mostCommon(submissions: readonly Submission[]): Submission | undefined {
  const filled = submissions.filter(({ isBlank }) => !isBlank);
  const counted = filled.length > 0 ? filled : submissions;
  const counts = new Map<string, number>();
  const keyOf = ({ pack, year }: Submission): string => `${pack.id} ${year}`;
  for (const each of counted) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
  const most = Math.max(0, ...counts.values());
  return counted.find((each) => counts.get(keyOf(each)) === most);
}
