import JSZip from "jszip";
import { saveXlsx } from "../../xlsx/save";
import { checkFile } from "../../src/files/check-file";
import { unreadable } from "../../scripts/unreadable";
import { findPack } from "../../src/forms";
import { fixture } from "../support/fixtures";
import { laidWorkbook } from "../support/laid-workbook";

const SENTENCE = "公式没有计算结果，请用 Excel 打开并保存。";
const book = laidWorkbook(findPack("lusong-2023")!, fixture("lusong-2023"));

/** The file as a program writes it that keeps formulas and does not calculate them. */
async function withoutResults(bytes: Uint8Array, isLost: (formula: number) => boolean) {
  const zip = await JSZip.loadAsync(bytes);
  let formulas = 0;
  for (const path of Object.keys(zip.files).filter((each) =>
    /worksheets\/[^/]+\.xml$/.test(each),
  )) {
    const xml = await zip.file(path)!.async("string");
    const lost = xml.replace(
      /<c ([^>]*)>(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g,
      (whole, attributes: string, formula: string) =>
        isLost(formulas++)
          ? `<c ${attributes.replace(/ ?t="[^"]*"/, "")}>${formula}<v></v>`
          : whole,
    );
    zip.file(path, lost);
  }
  expect(formulas).toBeGreaterThan(20);
  return zip.generateAsync({ type: "uint8array" });
}

const refusalOf = (bytes: Uint8Array): string => {
  try {
    checkFile(bytes);
    return "";
  } catch (error) {
    return unreadable(error, "甲.xlsx");
  }
};

test.each([
  ["every formula", () => true],
  ["all formulas but one", (nth: number) => nth !== 3],
  ["one formula only", (nth: number) => nth === 7],
])("a file whose formulas hold no results says so in one sentence: %s", async (_, isLost) => {
  expect(refusalOf(await withoutResults(await saveXlsx(book), isLost))).toBe(SENTENCE);
});

test("an empty text is a result, written with or without an element of its own", async () => {
  const bytes = await withoutResults(await saveXlsx(book), () => false);
  expect(refusalOf(bytes)).toBe("");
  const zip = await JSZip.loadAsync(bytes);
  for (const path of Object.keys(zip.files).filter((each) =>
    /worksheets\/[^/]+\.xml$/.test(each),
  )) {
    const xml = await zip.file(path)!.async("string");
    zip.file(path, xml.replace(/(<c [^>]*t="str"[^>]*><f[^>]*>[^<]*<\/f>)<v><\/v>/g, "$1"));
  }
  const bare = await zip.generateAsync({ type: "uint8array" });
  expect(refusalOf(bare)).toBe("");
  const findings = checkFile(bare).reports.flatMap((report) => report.findings);
  expect(findings.length).toBe(checkFile(bytes).reports.flatMap((r) => r.findings).length);
});

test("formulas of other sheets do not matter", async () => {
  const other = laidWorkbook(findPack("lusong-2023")!, fixture("lusong-2023"));
  const { value, kind, ...rest } = other.sheets[0]!.cell(0, 0);
  expect([value, kind]).not.toEqual(["", "blank"]);
  other.addSheet("别的").setContent(0, 0, { ...rest, formula: "=1+1", value: "", kind: "blank" });
  expect(refusalOf(await saveXlsx(other))).toBe("");
});
