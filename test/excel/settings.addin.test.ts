import { checkWorkbook, readChoice, saveChoice } from "../../src/excel";
import { openReport } from "./laid-out";

const choice = { pack: "lusong-2023", unitName: "某某局", year: 2024 };

test("the choice comes back, and what the checks keep since then is not lost by keeping it", async () => {
  const excel = await openReport("lusong-2023");
  const { reports } = await checkWorkbook("show");
  const { kept } = reports[0]!.findings[0]!;
  await checkWorkbook("refresh", [{ ...kept, note: "已报批" }]);
  await saveChoice(choice);
  expect(readChoice()).toEqual(choice);
  expect([...excel.workbook.settings.keys()].sort()).toEqual([
    "perf.acknowledged",
    "perf.highlights",
    "perf.report",
    "perf.written",
  ]);
});
