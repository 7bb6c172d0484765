import { checkReport, reportOf, sentence, type Finding, type Report } from "../../src/checks";
import {
  indicatorRows,
  suggestedScore,
  verdictOf,
  type IndicatorRow,
} from "../../src/checks/indicators";
import {
  expectGolden,
  placeFixture,
  placeNames,
  type ExpectedFinding,
  type RowScore,
} from "../support/place-fixtures";
import { entriesAlone } from "../support/entered";
import { readForms } from "../support/read-form";

/**
 * Forms of other places, each as a pack of its own and a report filled as its documents are.
 * `findings.json` says of each finding why it must be there, `scores.json` what a person who reads a
 * row makes of it.
 */
describe.each(placeNames)("%s", (place) => {
  const { pack, data, findings, scores } = placeFixture(place);
  const report = reportOf(readForms(pack, data), pack);
  const found = checkReport(report);
  const rows = indicatorRows(report);

  test("finds every fault, and nothing else", () => {
    const expected = findings.map(({ because: _, ...finding }) => finding);
    expectGolden(place, "findings", found.map(located), expected);
  });

  test("every row earns what a person would give", () => {
    expectGolden(
      place,
      "scores",
      rows.map((row) => scoreOf(row, report)),
      scores,
    );
  });

  test("what its formulas compute has no fault", () => {
    const own = reportOf(readForms(pack, entriesAlone(pack, data)), pack);
    // Points above 100 may all be earned: that is told of the points, and of the total they make.
    const isFault = ({ rule, message }: Finding) => ARITHMETIC.has(rule) && message !== "tooHigh";
    expect(checkReport(own).filter(isFault)).toEqual([]);
  });

  test("every finding is a whole sentence", () => {
    for (const finding of found) expect(sentence(finding, report)).toMatch(/^[^{}]+。$/);
  });

  test("has rows enough, faults of several kinds, each with its reason, and mostly rows without", () => {
    const faulty = new Set(found.map(({ where }) => rowAt(where.sheet, where.path)));
    const clean = rows.filter(({ form, at }) => !faulty.has(rowAt(form.sheet, at("score").path)));
    expect(rows.length).toBeGreaterThanOrEqual(12);
    expect(clean.length).toBeGreaterThan(rows.length / 2);
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(4);
    for (const { because } of findings) expect(because).toMatch(/\S{4}/);
  });
});

/** What a formula cannot get wrong. */
const ARITHMETIC: ReadonlySet<string> = new Set([
  "sums",
  "rates",
  "execution-score",
  "indicator-score",
  "score-range",
  "total-score",
]);

const rowAt = (sheet: string | null | undefined, path: string): string =>
  `${sheet ?? ""} ${/^indicators\.\d+/.exec(path)?.[0] ?? ""}`;

const located = ({
  rule,
  message,
  severity,
  where: { sheet, path },
}: Finding): Omit<ExpectedFinding, "because"> => ({
  rule: `${rule}/${message}`,
  severity,
  ...(sheet !== undefined && { sheet }),
  at: path,
});

function scoreOf(row: IndicatorRow, report: Report): RowScore {
  const verdict = verdictOf(row, report);
  if (!verdict) return [row.level3, "blank"];
  if (verdict.kind === "scored") return [row.level3, suggestedScore(verdict, row, report)];
  return [row.level3, verdict.reason.id === "directionOpen" ? "open" : "judged"];
}
