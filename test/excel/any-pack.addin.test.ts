import fc from "fast-check";
import { checkReport, reportOf } from "../../src/checks";
import { reportData, type ReadForm } from "../../src/forms";
import { numericKinds } from "../../src/forms/definition";
import { layOutReport, readReport } from "../../src/excel";
import { keepPack } from "../../src/excel/own-packs";
import { lentExcel, syncsSince } from "../support/addin";
import { anyFilled } from "../support/any-pack";
import { entered } from "../support/entered";
import { laidForms } from "../support/read-back";

/** Values of the forms that are handed in, numbers to the digits that Excel keeps. */
const shown = (forms: readonly ReadForm[]) =>
  forms
    .filter(({ form }) => form !== "summary")
    .map(({ form, cells, placement }) => [
      form,
      [...cells.values()].map(({ path, value }) => {
        const { kind } = placement.fields.get(path)!.cell.content;
        const isNumber = typeof value === "number" && numericKinds.has(kind);
        return [path, isNumber ? Number(value.toPrecision(12)) : value];
      }),
    ]);

const filled = fc.sample(anyFilled, { numRuns: 8, seed: 20 });

test.each(filled.map((each, i) => [i + 1, ...each] as const))(
  "any place, %d: Excel shows what the forms come to, and the checks find nothing",
  async (_, pack, report) => {
    const excel = await lentExcel();
    await keepPack(pack);
    const mark = excel.log.length;
    await layOutReport({ pack, data: report, onExisting: "another" });
    expect(syncsSince(excel, mark)).toBeLessThanOrEqual(3);
    await excel.settled();

    const { forms, broken } = await readReport();
    expect(broken).toEqual([]);
    expect(shown(forms)).toEqual(shown(laidForms(pack, report).map(({ read }) => read)));
    const { baseData, selfAssessment } = reportData(forms);
    const given = entered(pack, report);
    expect({ baseData, selfAssessment }).toEqual({
      baseData: given.baseData,
      selfAssessment: given.selfAssessment,
    });
    expect(checkReport(reportOf(forms, pack))).toEqual([]);
  },
);
