import { EDITING_CODES } from "../../host/attention";
import { openOffice, refusal, type OfficePage } from "./office-page";

let office: OfficePage;

beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => {
  office.close();
});

const writeOne = async (context: Excel.RequestContext): Promise<void> => {
  context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[1]];
  await context.sync();
};
const written = () => office.workbook.activeSheet.cell(0, 0).value;

describe.each(EDITING_CODES)("while a cell is being edited (%s)", (code) => {
  beforeEach(() => {
    office.excel.attention.startEditing(code);
  });

  test("a request is refused, until the edit ends", async () => {
    expect((await refusal(office.run(writeOne))).code).toBe(code);
    expect(written()).toBe("");
    office.excel.attention.endEditing();
    await office.run(writeOne);
    expect(written()).toBe(1);
  });

  test("one with delayForCellEdit waits for the end", async () => {
    const writing = office.page.window.Excel.run({ delayForCellEdit: true }, writeOne);
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(written()).toBe("");
    office.excel.attention.endEditing();
    await writing;
    expect(written()).toBe(1);
  });
});

const needsFocus: [string, string, (context: Excel.RequestContext) => unknown][] = [
  ["WorksheetCollection.add", "GeneralException", ({ workbook }) => workbook.worksheets.add("二")],
  ["Worksheet.activate", "GeneralException", (c) => c.workbook.worksheets.getFirst().activate()],
  [
    "Worksheet.showGridlines",
    "GeneralException",
    (c) => (c.workbook.worksheets.getFirst().showGridlines = false),
  ],
  [
    "WorksheetFreezePanes.freezeRows",
    "GeneralException",
    (c) => c.workbook.worksheets.getFirst().freezePanes.freezeRows(1),
  ],
  [
    "Range.select",
    "GeneralException",
    (c) => c.workbook.worksheets.getFirst().getRange("A1").select(),
  ],
  [
    "Workbook.getSelectedRange",
    "InvalidSelection",
    (c) => c.workbook.getSelectedRange().load("address"),
  ],
  ["Workbook.getActiveCell", "InvalidSelection", (c) => c.workbook.getActiveCell().load("address")],
  ["Worksheet.delete", "InvalidSelection", (c) => c.workbook.worksheets.getFirst().delete()],
];

test.each(needsFocus)(
  "%s is %s while another workbook has the focus",
  async (location, code, use) => {
    office.workbook.addSheet("三");
    const using = () =>
      office.run(async (context) => {
        use(context);
        await context.sync();
      });
    office.excel.attention.isElsewhere = true;
    expect(await refusal(using())).toMatchObject({ code, debugInfo: { errorLocation: location } });
    office.excel.attention.isElsewhere = false;
    await using();
  },
);

test("what needs no focus goes on without it", async () => {
  office.excel.attention.isElsewhere = true;
  await office.run(writeOne);
  expect(written()).toBe(1);
});
