import { openBlankPage } from "../../host/node/open-page";
import { openOffice, type OfficePage } from "./office-page";

let office: OfficePage;

beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => {
  office.close();
});

const settled = (start: (done: (result: Office.AsyncResult<unknown>) => void) => void) =>
  new Promise<string>((resolve) => {
    start((result) => {
      resolve(String(result.status));
    });
  });

test("settings are saved with the workbook, and read by a page that opens later", async () => {
  const { settings } = office.page.window.Office.context.document;
  settings.set("perf.form", { year: 2023, pack: "怀化" });
  expect(office.workbook.settings.size).toBe(0);
  expect(await settled((done) => settings.saveAsync(done))).toBe("succeeded");
  expect([...office.workbook.settings]).toEqual([
    ["perf.form", JSON.stringify({ year: 2023, pack: "怀化" })],
  ]);
  const later = openBlankPage(office.excel, "commands");
  await later.ready;
  const seen = later.window.Office.context.document.settings.get("perf.form") as unknown;
  expect(seen).toEqual({ year: 2023, pack: "怀化" });
  later.close();
});

test("a refused saving fails once, and saves nothing", async () => {
  const { settings } = office.page.window.Office.context.document;
  settings.set("a", 1);
  office.excel.failSettings();
  expect(await settled((done) => settings.saveAsync(done))).toBe("failed");
  expect(office.workbook.settings.size).toBe(0);
  expect(await settled((done) => settings.saveAsync(done))).toBe("succeeded");
  expect(office.workbook.settings.get("a")).toBe("1");
});

test("a refresh reads what another page saved", async () => {
  const { settings } = office.page.window.Office.context.document;
  office.workbook.setSettings(new Map([["a", "1"]]));
  expect(await settled((done) => settings.refreshAsync(done))).toBe("succeeded");
  expect(settings.get("a")).toBe(1);
});

test("the workbook's settings of the Excel API are the same ones", async () => {
  await office.run(async (context) => {
    context.workbook.settings.add("k", { deep: [1, "二"] });
    const setting = context.workbook.settings.getItem("k");
    setting.load("key,value");
    const none = context.workbook.settings.getItemOrNullObject("none");
    none.load("key");
    await context.sync();
    expect(setting.value).toEqual({ deep: [1, "二"] });
    expect(none.isNullObject).toBe(true);
    setting.delete();
    await context.sync();
  });
  expect(office.workbook.settings.size).toBe(0);
});
