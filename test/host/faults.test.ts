import { openOffice, refusal, type OfficePage } from "./office-page";

let office: OfficePage;

beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => {
  office.close();
});

const addTwo = () =>
  office.run(async (context) => {
    context.workbook.worksheets.add("一");
    await context.sync();
    context.workbook.worksheets.add("二");
    await context.sync();
  });
const names = () => office.workbook.sheets.map(({ name }) => name);

test("the next request fails with the code that was asked for, once", async () => {
  office.excel.failRequest({ code: "RequestAborted", message: "网络中断" });
  expect(await refusal(addTwo())).toMatchObject({ code: "RequestAborted", message: "网络中断" });
  expect(names()).toEqual(["Sheet1"]);
  await addTwo();
  expect(names()).toEqual(["Sheet1", "一", "二"]);
});

test("a later request fails; what was done before stays", async () => {
  office.excel.failRequest({ code: "GeneralException", afterRequests: 1 });
  expect((await refusal(addTwo())).code).toBe("GeneralException");
  expect(names()).toEqual(["Sheet1", "一"]);
});

test("a request fails in its middle; its first actions are done", async () => {
  const write = () =>
    office.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      sheet.getRange("A1").values = [[1]];
      sheet.getRange("A2").values = [[2]];
      await context.sync();
    });
  await write();
  const { actions } = office.excel.log.find(({ kind }) => kind === "sync") ?? { actions: 0 };
  office.workbook.activeSheet.clearContent({ top: 0, left: 0, bottom: 9, right: 9 });
  office.excel.failRequest({ code: "GeneralException", atAction: actions - 1 });
  await refusal(write());
  expect(office.workbook.activeSheet.cell(0, 0).value).toBe(1);
  expect(office.workbook.activeSheet.cell(1, 0).value).toBe("");
});

test("a fault that is to come behind the last action comes at the last one", async () => {
  office.excel.failRequest({ code: "GeneralException", atAction: 9999 });
  expect((await refusal(addTwo())).code).toBe("GeneralException");
  await addTwo();
});

test("the log tells requests, their size, and which of them the add-in asked for", async () => {
  await office.run(async (context) => {
    const range = context.workbook.getSelectedRange();
    range.load("address");
    await context.sync();
    range.values = [[1]];
    await context.sync();
  });
  await office.excel.settled();
  const syncs = office.excel.log.filter(({ kind }) => kind === "sync");
  expect(syncs).toHaveLength(2);
  for (const { actions, bytes, ms, error, page } of syncs) {
    expect(actions).toBeGreaterThan(0);
    expect(bytes).toBeGreaterThan(100);
    expect(ms).toBeGreaterThanOrEqual(0);
    expect([error, page]).toEqual([null, "taskpane"]);
  }
  expect(office.excel.log.some(({ kind }) => kind === "cleanup")).toBe(true);
});

test("a request of more than 5 MB is refused, as Excel on the web does", async () => {
  const writing = office.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const values = Array.from({ length: 60 }, () => ["字".repeat(30_000)]);
    sheet.getRange("A1:A60").values = values;
    await context.sync();
  });
  expect((await refusal(writing)).code).toBe("RequestPayloadSizeLimitExceeded");
  expect(office.workbook.activeSheet.used()).toBeNull();
});
