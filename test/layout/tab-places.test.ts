import type { Inventory } from "../../src/layout/inventory";
import { tabPlaces } from "../../src/layout/tab-places";

const book = (...tabs: string[]): Pick<Inventory, "sheets" | "names"> => ({
  sheets: tabs.map((name) => ({ id: name, name })),
  names: [{ name: "PERF_checkResults", formula: "='检查结果'!$A$1:$H$9" }],
});
const kept = [
  { form: "baseData", sheetName: "基础" },
  { form: "projectAssessment", sheetName: "道路" },
  { form: "summary", sheetName: "汇总" },
] as const;

test("new sheets go before those of forms later in the report, one after the other", () => {
  const places = tabPlaces(
    ["selfAssessment", "projectAssessment", "projectAssessment"],
    kept,
    book("说明", "基础", "道路", "汇总", "检查结果"),
  );
  expect(places).toEqual([2, 4, 5]);
});

test("and before 检查结果, wherever the user has moved it", () => {
  expect(tabPlaces(["summary"], kept, book("基础", "检查结果"))).toEqual([1]);
  expect(tabPlaces(["projectAssessment"], kept, book("检查结果", "基础", "汇总"))).toEqual([0]);
});

test("at the end, where nothing comes later or nothing of the report stays", () => {
  expect(tabPlaces(["summary"], kept, { ...book("基础", "杂项"), names: [] })).toEqual([null]);
  expect(tabPlaces(["baseData", "summary"], [], book("杂项", "检查结果"))).toEqual([null, null]);
});
