import JSZip from "jszip";
import { Workbook } from "../../xlsx/model";
import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";

async function file(password: string | null, isProtected = true): Promise<Uint8Array> {
  const workbook = new Workbook();
  workbook.addSheet("自评表");
  workbook.setStructure({ protected: isProtected, password });
  return saveXlsx(workbook);
}

const bookPart = async (bytes: Uint8Array): Promise<string> =>
  (await JSZip.loadAsync(bytes)).file("xl/workbook.xml")!.async("string");

const structureIn = async (bytes: Uint8Array) => (await openXlsx(bytes)).structure;

test("an open structure leaves no trace", async () => {
  const bytes = await file(null, false);
  expect(await bookPart(bytes)).not.toContain("workbookProtection");
  expect(await structureIn(bytes)).toEqual({ protected: false, password: null });
});

test("a locked one is written where the schema wants it, and read again", async () => {
  const bytes = await file(null);
  expect(await bookPart(bytes)).toMatch(
    /<workbookPr\b[^>]*\/><workbookProtection lockStructure="1"\/><bookViews>/,
  );
  expect(await structureIn(bytes)).toEqual({ protected: true, password: null });
});

test("a password is kept as what was made of it, and stays so when saved again", async () => {
  const first = await structureIn(await file("geheim"));
  expect(first).toMatchObject({ protected: true });
  expect(first.password).toMatch(/^SHA-512 \d+ \S+ \S+$/);
  expect(await structureIn(await file(first.password))).toEqual(first);
});

test.each([
  ["locked windows are no locked structure", 'lockWindows="1"', false],
  [
    "a password from before Excel 2013 is dropped",
    'workbookPassword="CC3D" lockStructure="1"',
    true,
  ],
  ["true is said in words as well", 'lockStructure="true"', true],
])("%s", async (_, attributes, locked) => {
  const zip = await JSZip.loadAsync(await file(null));
  const part = await zip.file("xl/workbook.xml")!.async("string");
  zip.file("xl/workbook.xml", part.replace('lockStructure="1"', attributes));
  const bytes = await zip.generateAsync({ type: "uint8array" });
  expect(await structureIn(bytes)).toEqual({ protected: locked, password: null });
});
