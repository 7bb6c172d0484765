import { examineReport, reportOf, rules, type LedgerEntry } from "../../src/checks";
import { blankData, type Pack, type ReportData } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { reportWith } from "../support/check-rule";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

const ledgerOf = (pack: Pack, data: ReportData): LedgerEntry[] =>
  examineReport(reportOf(readForms(pack, data), pack)).ledger;

const named = packs.map((pack) => [pack.id, pack] as const);

/** What forms are laid out with can be checked before anybody fills them: points, formulas, names. */
const ofBlankForms = [
  "error-values",
  "institution-names",
  "number-cells",
  "stray-figures",
  "table-points",
  "unit-names",
];

test.each(named)(
  "%s: of a blank report nothing is passed but what it is laid out with",
  (_, pack) => {
    const ledger = ledgerOf(pack, blankData(pack, { unitName: "某单位" }));
    expect(ledger.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id));
    for (const { rule, state, lacks, because } of ledger) {
      if (state === "passed") expect(ofBlankForms).toContain(rule);
      if (state === "noData") expect(lacks).not.toHaveLength(0);
      if (state === "notApplicable") expect(because).not.toHaveLength(0);
    }
  },
);

test.each(named)("%s: of the published report every rule says how far it went", (id, pack) => {
  for (const { state, passed, failed, lacks, because } of ledgerOf(pack, fixture(id)))
    expect({
      failed: failed > 0,
      passed: passed > 0,
      noData: lacks.length > 0,
      notApplicable: because.length > 0,
    }).toMatchObject({ [state]: true });
});

test("what the pack puts off is not applicable, a rule or the only message that spoke", () => {
  const entries = { "staff.authorised": 5, "staff.inPost": 6 };
  const limits = (off: string[]) =>
    examineReport(reportWith({ entries, options: { off } })).ledger.find(
      ({ rule }) => rule === "limits",
    );
  expect(limits([])).toMatchObject({ state: "failed", failed: 1 });
  expect(limits(["limits"])).toMatchObject({ state: "notApplicable", because: [{ id: "off" }] });
  expect(limits(["limits/staff"])).toMatchObject({ state: "noData", failed: 0 });
});
