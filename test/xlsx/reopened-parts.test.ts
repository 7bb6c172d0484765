import JSZip from "jszip";
import { calculated, type Protection } from "../../xlsx/model";
import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import type { AddIn } from "../../xlsx/settings";
import { sampleWorkbook } from "./sample-workbook";

const OWN = { id: "59277832-4E45-4E7B-A3D2-CEF4ADD4C0D0", version: "1.0.0.0" };
const OTHER = { id: "11111111-2222-3333-4444-555555555555", version: "1.0.0.0" };

test("an add-in gets its own settings only", async () => {
  const options = { namespaces: ["PERF"], addIn: OWN };
  const bytes = await saveXlsx(sampleWorkbook(), options);
  const settings = new Map([["pack", '"huaihua-2023"']]);
  const sameInLowerCase = { ...OWN, id: OWN.id.toLowerCase() };
  expect((await openXlsx(bytes, { ...options, addIn: sameInLowerCase })).settings).toEqual(
    settings,
  );
  expect((await openXlsx(bytes, { ...options, addIn: OTHER })).settings).toEqual(new Map());
  expect((await openXlsx(bytes)).settings).toEqual(settings);
});

test("each channel by which the add-in is installed has settings of its own, and all stay in the file", async () => {
  const options = { namespaces: ["PERF"], addIn: { ...OWN, channel: "EXCatalog" as const } };
  const keep = async (bytes: Uint8Array, addIn: AddIn, value: string) => {
    const book = await openXlsx(bytes, { ...options, addIn });
    const found = [...book.settings];
    book.setSettings(new Map([["pack", value]]));
    return [await saveXlsx(book, { ...options, addIn }), found] as const;
  };
  const first = await saveXlsx(sampleWorkbook(), options);
  const [second, sideloaded] = await keep(first, OWN, "2");
  expect(sideloaded).toEqual([]);
  const [third, central] = await keep(second, options.addIn, "3");
  expect(central).toEqual([["pack", '"huaihua-2023"']]);
  expect((await keep(third, OWN, "4"))[1]).toEqual([["pack", "2"]]);
  // A program that asks for no add-in in particular reads what any of them keeps.
  expect((await openXlsx(first)).settings.get("pack")).toBe('"huaihua-2023"');
});

test("every pane of the file leads to the part of an add-in", async () => {
  const book = sampleWorkbook();
  book.settingsElsewhere = new Map([["OMEX", new Map([["a", "1"]])]]);
  const zip = await JSZip.loadAsync(await saveXlsx(book));
  const text = (path: string) => zip.file(path)!.async("string");
  const panes = await text("xl/webextensions/taskpanes.xml");
  const links = await text("xl/webextensions/_rels/taskpanes.xml.rels");
  const ids = [...panes.matchAll(/r:id="([^"]+)"/g)].map(([, id]) => id);
  const targets = ids.map(
    (id) => new RegExp(`Id="${id}"[^>]*Target="([^"]+)"`).exec(links)?.[1] ?? "",
  );
  expect(targets).toEqual(["webextension1.xml", "webextension2.xml"]);
  const parts = await Promise.all(targets.map((target) => text(`xl/webextensions/${target}`)));
  expect(parts.map((part) => /storeType="(\w+)"/.exec(part)?.[1])).toEqual(["Registry", "OMEX"]);
});

test("a password's hash is kept as it is: the same password opens the sheet again", async () => {
  const reopened = async (protection: Protection) => {
    const workbook = sampleWorkbook();
    workbook.sheets[0]!.setProtection(protection);
    return (await openXlsx(await saveXlsx(workbook))).sheets[0]!.protection;
  };
  const once = await reopened({ ...sampleWorkbook().sheets[0]!.protection, password: "秘密" });
  expect(once.password).toMatch(/^SHA-512 100000 \S+ \S+$/);
  expect(await reopened(once)).toEqual(once);
});

test("custom functions of another namespace", async () => {
  const workbook = sampleWorkbook();
  const formula = "=MINE.ADD(A2,B2)";
  const sheet = workbook.sheets[0]!;
  sheet.setContent(5, 0, calculated(formula, 3));
  const bytes = await saveXlsx(workbook, { namespaces: ["MINE"], addIn: null });
  expect((await openXlsx(bytes)).sheets[0]!.cell(5, 0)).toMatchObject({ formula, value: 3 });
});
