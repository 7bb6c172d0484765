import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import { checkReport, reportOf, sentence } from "../../src/checks";
import { blankData, type Pack, type ReadForm, type ReportData } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { readReport } from "../../src/excel";
import { runAddin } from "../support/addin";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

/** Laid out by the ribbon button, calculated, saved as .xlsx, opened again and read. */
async function fromFile(pack: Pack, data: ReportData): Promise<readonly ReadForm[]> {
  const first = await runAddin({ choice: { pack: pack.id, data } });
  await first.excel.ribbon("generateReport");
  await first.excel.settled();
  const workbook = await openXlsx(await saveXlsx(first.excel.workbook));
  const second = await runAddin({ workbook });
  await second.excel.settled();
  second.lendExcel();
  return (await readReport()).forms;
}

const told = (forms: readonly ReadForm[], pack: Pack): string[] => {
  const report = reportOf(forms, pack);
  return checkReport(report).map((finding) => {
    const { address } = report.at(finding.where).cell(finding.where.path)!;
    return `${finding.severity} ${address} ${sentence(finding, report)}`;
  });
};

/** What is wrong with some published figures: others are filled without a fault. */
const atLeast: Readonly<Record<string, number>> = { "huaihua-2023": 37, "lusong-2023": 16 };

describe.each(packs.map((pack) => [pack.id, pack] as const))(
  "the saved workbook of %s",
  (id, pack) => {
    test("gives the findings of the published figures, cell by cell", async () => {
      const found = told(await fromFile(pack, fixture(id)), pack);
      expect(found).toEqual(told(readForms(pack, fixture(id)), pack));
      expect(found.length).toBeGreaterThanOrEqual(atLeast[id] ?? 0);
    });

    test("gives none while it is empty", async () => {
      expect(told(await fromFile(pack, blankData(pack)), pack)).toEqual([]);
    });
  },
);
