import { UNLOCKED_STRUCTURE, type StructureProtection } from "./model";
import { fileWorkbook } from "./file-workbook";
import { HASHED } from "./protection";
import { flag, type XmlElement } from "./xml-tree";
import { xml } from "./xml-text";

// ECMA-376 Part 1, 18.2.29 (workbookProtection). The password is kept as in a sheet's protection.

/** The element of xl/workbook.xml; empty when the structure is open. */
export async function structureXml({ protected: on, password }: StructureProtection) {
  if (!on) return "";
  const { algorithmName, spinCount, saltValue, hashValue } = await hashOf(password ?? "");
  return xml("workbookProtection", {
    workbookAlgorithmName: algorithmName,
    workbookHashValue: hashValue,
    workbookSaltValue: saltValue,
    workbookSpinCount: spinCount,
    lockStructure: 1,
  });
}

export function readStructure(element: XmlElement | undefined): StructureProtection {
  if (!element || !flag(element, "lockStructure")) return UNLOCKED_STRUCTURE;
  const {
    workbookAlgorithmName: algorithm,
    workbookSpinCount: spins,
    workbookSaltValue: salt,
    workbookHashValue: hash,
  } = element.attributes;
  return { protected: true, password: hash ? `${algorithm} ${spins} ${salt} ${hash}` : null };
}

type Hash = Readonly<Record<string, string | number | undefined>>;

/** What exceljs makes of a password for a sheet, which is the same for a workbook. */
async function hashOf(password: string): Promise<Hash> {
  const kept = HASHED.exec(password)?.groups;
  if (kept || password === "") return kept ?? {};
  const sheet = (await fileWorkbook()).addWorksheet();
  await sheet.protect(password, {});
  return (sheet as unknown as { sheetProtection: Hash }).sheetProtection;
}
