import { Refusal, User } from "../../../host/user";
import { openOffice, refusal, type OfficePage } from "../office-page";

let office: OfficePage;

beforeEach(async () => {
  office = await openOffice();
  office.workbook.addSheet("Hidden").setVisibility("Hidden");
});
afterEach(() => {
  office.close();
});

const act = (action: (book: Excel.Workbook) => void) =>
  office.run(async (context) => {
    action(context.workbook);
    await context.sync();
  });

const protect = (password?: string) => act(({ protection }) => protection.protect(password));

const unprotect = (password?: string) => act(({ protection }) => protection.unprotect(password));

function isProtected(): Promise<boolean> {
  return office.run(async ({ workbook }) => {
    const protection = workbook.protection.load("protected");
    await workbook.context.sync();
    return protection.protected;
  });
}

const sheets = () => office.workbook.sheets.map(({ name, visibility }) => [name, visibility]);

test("a workbook says whether it is protected", async () => {
  expect(await isProtected()).toBe(false);
  await protect();
  expect(await isProtected()).toBe(true);
  expect((await refusal(protect())).code).toBe("AccessDenied");
  await unprotect();
  expect(await isProtected()).toBe(false);
});

test("a password is needed where one was set", async () => {
  await protect("geheim");
  expect((await refusal(unprotect())).code).toBe("AccessDenied");
  expect((await refusal(unprotect("falsch"))).code).toBe("AccessDenied");
  expect(await isProtected()).toBe(true);
  await unprotect("geheim");
  expect(await isProtected()).toBe(false);
});

const sheet = ({ worksheets }: Excel.Workbook) => worksheets.getItem("Sheet1");

describe.each<[string, (book: Excel.Workbook) => void]>([
  ["adding a sheet", ({ worksheets }) => void worksheets.add()],
  ["copying one", (book) => void sheet(book).copy("End")],
  ["deleting one", ({ worksheets }) => worksheets.getItem("Hidden").delete()],
  ["renaming one", (book) => (sheet(book).name = "Other")],
  ["moving one", (book) => (sheet(book).position = 1)],
  ["showing one", ({ worksheets }) => (worksheets.getItem("Hidden").visibility = "Visible")],
])("%s", (_, action) => {
  test("is refused, and nothing happens", async () => {
    const before = sheets();
    await protect();
    expect((await refusal(act(action))).code).toBe("AccessDenied");
    expect(sheets()).toEqual(before);
  });

  test("is allowed again without protection", async () => {
    const before = sheets();
    await protect();
    await unprotect();
    await act(action);
    expect(sheets()).not.toEqual(before);
  });
});

test("cells, names and views of a protected workbook stay open", async () => {
  await protect();
  await act((book) => {
    sheet(book).getRange("A1").values = [[1]];
    book.names.add("total", sheet(book).getRange("A1"));
    sheet(book).showGridlines = false;
    sheet(book).activate();
  });
  expect(office.workbook.sheet("Sheet1")!.cell(0, 0).value).toBe(1);
});

test("a person meets the same refusals", async () => {
  const user = new User(office.workbook, () => new Date(2024, 0, 1));
  await protect();
  for (const attempt of [
    () => user.renameSheet("Sheet1", "Other"),
    () => user.deleteSheet("Hidden"),
  ])
    expect(attempt).toThrow(
      new Refusal("protected", "Workbook is protected and cannot be changed."),
    );
  await unprotect();
  user.renameSheet("Sheet1", "Other");
  expect(sheets()).toEqual([
    ["Other", "Visible"],
    ["Hidden", "Hidden"],
  ]);
});
