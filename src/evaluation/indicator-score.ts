import { named, type Named } from "./direction";
import { compareChange } from "./compare-change";
import { compareDate } from "./compare-date";
import { compareQuantity } from "./compare-quantity";
import { compareWords } from "./compare-words";
import { type Finding, isRoundedUp, judge, partOf } from "./measure";
import { type Notation, readNotation } from "./notation";
import { compareRanks } from "./rank";
import { saysOpposite } from "./same-words";
import { readTarget, type Target } from "./target";
import type { CellValue } from "./text";
import { readUndone } from "./undone";
import type { MissedRule, Note, Reason, Verdict } from "./verdict";

/** Reasons that the words of an actual may outdo. */
const MAY_BE_SAID: readonly Reason["id"][] = [
  "kindsDiffer",
  "wordsDiffer",
  "labelsDiffer",
  "actualBounded",
];

/**
 * Scores one indicator (财预〔2020〕10号 and the rules of the usual software). Met gives all points,
 * missed falls by the rule, and what cannot be computed is left to a person, with the reason.
 * `points` is finite and not negative; 0 ≤ score ≤ points, half up to 2 decimals when missed.
 */
export function scoreIndicator(
  points: number,
  targetCell: CellValue,
  actualCell: CellValue,
  of: Named | string = "",
  missed: MissedRule = "ratio",
): Verdict {
  const indicator = named(of);
  const target = readTarget(targetCell, indicator);
  const actual = readNotation(actualCell);
  const finding = undone(compare(target, actual, missed, indicator.indicator), target, actual);
  if (finding.met === null) {
    return { kind: "judgement", reason: finding.reason, points, target, actual };
  }
  const shortfall = finding.met ? null : finding.shortfall;
  const score = shortfall ? partOf(points, shortfall) : points;
  const notes =
    shortfall && isRoundedUp(points, shortfall, score) ? cut(finding.notes) : finding.notes;
  return { kind: "scored", score, points, shortfall, target, actual, notes };
}

const cut = (notes: readonly Note[]): readonly Note[] => [...notes, { id: "notAll" }];

/** What is left to a person though the actual itself says that it was not done. */
function undone(finding: Finding, target: Target, actual: Notation): Finding {
  if (finding.met !== null || !MAY_BE_SAID.includes(finding.reason.id)) return finding;
  const said = readUndone(actual.text);
  if (said?.isSure) return judge({ id: "undone", how: said.how });
  if (target.kind === "words" && saysOpposite(target.text, actual.text))
    return judge({ id: "undone", how: "opposite" });
  return said ? judge({ id: "maybeUndone", how: said.how }) : finding;
}

function compare(target: Target, actual: Notation, missed: MissedRule, indicator: string): Finding {
  if (target.kind === "none") return judge({ id: target.why, side: "target" });
  if (actual.kind === "blank" || actual.kind === "notApplicable") {
    return judge({ id: actual.kind, side: "actual" });
  }
  const ranks = compareRanks(target.text, actual.text, indicator);
  if (ranks) return ranks;
  switch (target.kind) {
    case "deadline":
      return compareDate(target.date, actual);
    case "words":
      return compareWords(target, actual, missed, indicator);
    case "change":
      return compareChange(target, actual, missed, indicator);
    default:
      return compareQuantity(target, actual, missed, indicator);
  }
}
