import type { EmbeddedExcel } from "../../host/embedded-excel";
import { Sheet } from "../../xlsx/model/sheet";
import { Workbook } from "../../xlsx/model/workbook";
import { ApiError } from "../../host/rich-api/errors";
import { consolidate } from "../../src/consolidation";
import { findPack } from "../../src/forms";
import {
  checkWorkbook,
  finalizeReport,
  forgetRefusedLooks,
  layOutReport,
  refusedLooks,
} from "../../src/excel";
import { checkReadForms } from "../../src/findings/checked-report";
import { received } from "../../src/findings/received";
import { layOutConsolidation } from "../../src/excel/lay-out-consolidation";
import { excelWith, LATEST_EXCEL } from "../../host/requirement-sets";
import type { RequirementSets } from "../../host/rich-api/requirement-sets";
import { lentExcel } from "../support/addin";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";
import { stateButKept, workbookState } from "../support/workbook-state";
import { openReport } from "./laid-out";

const pack = findPack("huaihua-2023")!;
const data = fixture(pack.id);

afterEach(() => {
  jest.restoreAllMocks();
  forgetRefusedLooks();
});

const refuses = (code: string) => () => {
  throw new ApiError(code);
};

/** Page set-up, as perhaps without a printer; panes, gridlines and activation, as in the background. */
function refuseLooks(): void {
  const refuse = refuses("GeneralException");
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the sheet below
  const { setPageLayout } = Sheet.prototype;
  jest.spyOn(Sheet.prototype, "setPageLayout").mockImplementation(function (this: Sheet, patch) {
    // A copy of a sheet takes all of it at once.
    if (Object.keys(patch).length === 1) refuse();
    setPageLayout.call(this, patch);
  });
  jest.spyOn(Workbook.prototype, "activate").mockImplementation(refuse);
}

async function emptyBook(): Promise<EmbeddedExcel> {
  const excel = await lentExcel();
  return excel;
}

const consolidation = () =>
  consolidate(
    [
      received("甲.xlsx", {
        reports: checkReadForms(readForms(pack, data), []),
        broken: [],
      }),
    ],
    { insist: true },
  )!;

/** Everything that makes sheets, and the workbook that it begins with. */
const makings: readonly (readonly [
  string,
  () => Promise<EmbeddedExcel>,
  () => Promise<unknown>,
])[] = [
  ["a report", emptyBook, () => layOutReport({ pack, data, onExisting: "another" })],
  ["检查结果", () => openReport(pack.id), () => checkWorkbook("show")],
  ["定稿", () => openReport(pack.id), () => finalizeReport("已核对")],
  ["汇总", emptyBook, () => layOutConsolidation(consolidation())],
];

test.each(makings)("%s is whole without its looks, which is told", async (_, open, make) => {
  const whole = await open();
  await make();
  const wanted = await stateButKept(whole);
  expect(refusedLooks()).toBeUndefined();

  const excel = await open();
  refuseLooks();
  await make();
  expect(await stateButKept(excel)).toEqual(wanted);
  expect(refusedLooks()).toContain("打印前请在“页面布局”中核对");
});

test.each<[string, RequirementSets, boolean]>([
  ["the latest Excel", LATEST_EXCEL, true],
  ["Office LTSC 2021, which crashes with many of them", excelWith("1.14"), false],
  ["Office LTSC 2024", excelWith("1.17"), true],
])("scores have bars in %s", async (_, requirementSets, hasBars) => {
  const excel = await lentExcel({ requirementSets });
  await layOutReport({ pack, data, onExisting: "another" });
  const formats = excel.workbook.sheet("自评汇总")!.conditionalFormats;
  expect(formats.length > 0).toBe(hasBars);
});

test("another refusal is none of looks: nothing is made", async () => {
  const excel = await emptyBook();
  const before = await workbookState(excel);
  jest.spyOn(Sheet.prototype, "merge").mockImplementation(refuses("GeneralException"));
  await expect(layOutReport({ pack, data, onExisting: "another" })).rejects.toMatchObject({
    code: "failed",
  });
  expect(await workbookState(excel)).toEqual(before);
  expect(refusedLooks()).toBeUndefined();
});

test("a request that fails while a failure is undone is tried again", async () => {
  const excel = await emptyBook();
  const before = await workbookState(excel);
  excel.failRequest({ code: "GeneralException", afterRequests: 1, atAction: 400 });
  // Of the two requests that undo it, the second, which deletes sheets.
  excel.failRequest({ code: "InvalidSelection", afterRequests: 1 });
  await expect(layOutReport({ pack, data, onExisting: "another" })).rejects.toMatchObject({
    code: "failed",
  });
  expect(await workbookState(excel)).toEqual(before);
});
