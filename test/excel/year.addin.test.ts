import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import { checkFile } from "../../src/files/check-file";
import { reportsOf } from "../../src/checks";
import { noteFigures } from "../../src/checks/note-figures";
import { scoreCards } from "../../src/checks/score-card";
import { findPack, type ReadForm } from "../../src/forms";
import { narrativeOf } from "../../src/forms/accounts-notes/narratives";
import { MISSING, noteChapters } from "../../src/forms/accounts-notes/sentences";
import { fillsOf, propose, type Proposal } from "../../src/taskpane/previous/proposal";
import { readLastYear } from "../../src/files/read-last-year";
import { fillForms, finalizeReport, readReport } from "../../src/excel";
import type { CheckedReport } from "../../src/findings/checked-report";
import { mendsOf } from "../../src/findings/mends";
import { restoreFormulas } from "../../src/excel/restore-formulas";
import { lentExcel } from "../support/addin";
import { Accountant, sentences, type Place } from "../support/year/accountant";
import { lastYearsFigures } from "../support/year/carried";
import { missingRows, typedCells } from "../support/year/entries";
import { mistakes } from "../support/year/mistakes";
import { yearReport } from "../support/year/report";

const ids = [
  "default",
  "default-cost",
  "lusong-2023",
  "xiangxi-2022",
  "zhuzhou-2023",
  "yongzhou-2023",
  "huaihua-2023",
];

const pack = (id: string) => findPack(id)!;

async function hired(id: string, year?: number): Promise<Accountant> {
  const excel = await lentExcel();
  const she = new Accountant(excel, pack(id), year);
  await she.layOut();
  return she;
}

/** Types the whole report, rows that the forms lack inserted and given their formulas by the pane. */
async function fillIn(she: Accountant): Promise<void> {
  const report = yearReport(she.pack);
  const cells = typedCells(she.pack, report);
  const projects = cells.filter(({ form }) => form === "projectAssessment");
  const known = new Set(she.excel.workbook.sheets.map(({ name }) => name));
  for (const { sheetName, above, count } of missingRows(she.pack, report))
    // Sheets of projects are laid out with rows enough.
    if (known.has(sheetName)) she.excel.user.insertRows(sheetName, above, count);
  for (const cell of cells) if (known.has(cell.sheetName)) she.type(cell, cell.text);
  if (projects.length > 0) {
    await she.layOut();
    for (const cell of projects) she.type(cell, cell.text);
  }
  await restoreFormulas(mendsOf([await she.check()]).lost);
}

const isAt =
  ({ sheetName, address }: Place) =>
  (finding: CheckedReport["findings"][number]): boolean =>
    finding.sheetName === sheetName &&
    (finding.address === address || finding.params["address"] === address);

/** The mends that the pane offers for the findings of a rule at some cells. */
function offeredAt(checked: CheckedReport, rule: string, places: readonly Place[]) {
  const { ofFinding, remedies } = mendsOf([checked]);
  return places.map((place) => {
    const finding = checked.findings.find((each) => each.rule === rule && isAt(place)(each));
    expect([rule, place, finding?.sentence]).toEqual([rule, place, expect.any(String)]);
    return {
      formula: ofFinding.get(finding!)?.cell ?? null,
      "known content": remedies.get(finding!)?.[0]?.cell ?? null,
    };
  });
}

/** Makes every mistake that the forms allow, sees each of them named, and mends it as the pane offers. */
async function slip(she: Accountant): Promise<void> {
  const own = mistakes.filter(({ happensIn }) => happensIn(she.pack));
  expect(own.length).toBeGreaterThan(2);
  for (const { what, make, rule, offered, mend } of own) {
    const places = await make(she);
    const offers = offeredAt(await she.check(), rule, places);
    const cells = offers.map((each) => offered && each[offered]);
    expect([what, cells.every((cell) => cell !== null) ? "offered" : null]).toEqual([
      what,
      offered && "offered",
    ]);
    if (offered) await restoreFormulas(cells.map((cell) => cell!));
    else await mend!(she, places);
    expect([what, sentences(await she.check())]).toEqual([what, []]);
  }
}

const narrative = (forms: readonly ReadForm[]): string =>
  reportsOf(forms)
    .flatMap((report) => noteChapters(narrativeOf(report.pack.accountsNotes!), noteFigures(report)))
    .flatMap(({ paragraphs }) => paragraphs)
    .join("\n");

describe.each(ids)("the accountant's year: %s", (id) => {
  test("every figure typed counts, every slip is named and mended, and the file goes on", async () => {
    const she = await hired(id);
    expect(sentences(await she.check())).toEqual([]);
    await fillIn(she);
    expect(sentences(await she.check())).toEqual([]);
    await slip(she);

    const { forms } = await readReport();
    for (const card of scoreCards(reportsOf(forms)[0]!))
      expect(card).toMatchObject({ grade: "优", unscored: [], openPoints: 0 });
    if (she.pack.accountsNotes) {
      expect(narrative(forms).replaceAll(`${MISSING}本节的数不在报表中`, "")).not.toContain(
        MISSING,
      );
      expect(narrative(forms)).toContain("项目支出1024.98万元");
      expect(narrative(forms)).not.toMatch(/我办|办公室/);
    }

    expect(await finalizeReport()).toMatchObject({ outcome: "finalized", leftOut: [] });
    await she.excel.settled();
    const bytes = await saveXlsx(she.excel.workbook);
    const { reports, broken, outdated } = checkFile(bytes);
    expect([reports.flatMap(sentences), broken, outdated]).toEqual([[], [], []]);
    expect((await openXlsx(bytes)).sheets.map(({ name }) => name)).toContain(
      `${forms[0]!.sheetName}（定稿）`,
    );

    const next = await hired(id, she.year + 1);
    const file = readLastYear(bytes);
    const proposal = propose(await readReport(), file) as Proposal;
    expect(proposal).toMatchObject({ outcome: "found", otherUnit: null, outdated: [] });
    await fillForms(fillsOf(proposal, () => true));
    await next.excel.settled();
    const carried = lastYearsFigures((await next.check()).forms, forms);
    expect(carried.length).toBeGreaterThan(2);
    expect(carried.map(({ path, now }) => [path, now])).toEqual(
      carried.map(({ path, last }) => [path, last]),
    );
  }, 300_000);
});
