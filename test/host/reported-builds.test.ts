import { NOTHING_ALLOWED, type Comment } from "../../xlsx/model";
import type { Strictness } from "../../host/strictness";
import { openOffice, refusal, type OfficePage } from "./office-page";

let office: OfficePage;

const open = async (...builds: (keyof Strictness)[]): Promise<void> => {
  const strictness = Object.fromEntries(builds.map((build) => [build, true]));
  office = await openOffice({ strictness });
};
afterEach(() => {
  office.close();
});

const onSheet = (use: (sheet: Excel.Worksheet) => void): Promise<void> =>
  office.run(async (context) => {
    use(context.workbook.worksheets.getFirst());
    await context.sync();
  });

test("protecting what is protected is denied", async () => {
  await open();
  await onSheet((sheet) => sheet.protection.protect());
  const again = onSheet((sheet) => sheet.protection.protect());
  expect(await refusal(again)).toMatchObject({ code: "AccessDenied" });
});

test("the first unprotect is denied, for each sheet, and the second is not", async () => {
  await open("deniesFirstUnprotect");
  for (const sheet of [office.workbook.activeSheet, office.workbook.addSheet()]) {
    sheet.setProtection({ protected: true, options: NOTHING_ALLOWED, password: null });
    const unprotect = () =>
      office.run(async (context) => {
        context.workbook.worksheets.getItem(sheet.name).protection.unprotect();
        await context.sync();
      });
    expect((await refusal(unprotect())).code).toBe("AccessDenied");
    expect(sheet.protection.protected).toBe(true);
    await unprotect();
    expect(sheet.protection.protected).toBe(false);
  }
});

test.each<[string, (sheet: Excel.Worksheet) => unknown]>([
  ["read", (sheet) => sheet.comments.load("items/content")],
  ["added", (sheet) => sheet.comments.add("A1", "甲")],
])("comments that are not implemented cannot be %s", async (_, use) => {
  await open("lacksComments");
  const using = onSheet((sheet) => void use(sheet));
  expect((await refusal(using)).code).toBe("NotImplemented");
});

test("a note of the old kind is no comment, and takes the place of one", async () => {
  await open();
  const note: Comment = { id: "1", row: 0, column: 0, author: "甲", content: "旧", isNote: true };
  office.workbook.activeSheet.setComments([note]);
  const seen = await office.run(async (context) => {
    const comments = context.workbook.comments.load("items/content");
    await context.sync();
    return comments.items.length;
  });
  expect(seen).toBe(0);
  const adding = onSheet((sheet) => void sheet.comments.add("Sheet1!A1", "新"));
  expect((await refusal(adding)).code).toBe("InvalidOperation");
  await onSheet((sheet) => void sheet.comments.add("Sheet1!A2", "新"));
  expect(office.workbook.activeSheet.comments).toHaveLength(2);
});

test("a refresh that finds no settings", async () => {
  await open("refreshesToNothing");
  office.workbook.setSettings(new Map([["a", "1"]]));
  const { settings } = office.page.window.Office.context.document;
  await new Promise((resolve) => settings.refreshAsync(resolve));
  expect(settings.get("a")).toBeNull();
  expect(office.workbook.settings.get("a")).toBe("1");
});
