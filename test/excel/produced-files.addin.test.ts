import { packs } from "../../src/forms/packs/all";
import { checkWorkbook, finalizeReport } from "../../src/excel";
import { saveXlsx } from "../../xlsx/save";
import { formatFaults } from "../support/file-format";
import { openReport } from "./laid-out";

test.each(packs.map(({ id }) => id))(
  "%s: checked, finalized and saved, every part is as the file format has it",
  async (id) => {
    const excel = await openReport(id);
    const { reports } = await checkWorkbook("show");
    expect(reports).toHaveLength(1);
    await excel.settled();
    expect(await formatFaults(await saveXlsx(excel.workbook))).toEqual([]);
    expect(await finalizeReport("已核对")).toMatchObject({ outcome: "finalized" });
    await excel.settled();
    expect(await formatFaults(await saveXlsx(excel.workbook))).toEqual([]);
  },
);
