import { calculated, type Protection } from "../../../host/model";
import { openXlsx } from "../../../host/xlsx/open";
import { saveXlsx } from "../../../host/xlsx/save";
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
