import { UNLOCKED_STRUCTURE, type StructureProtection } from "./model";
import { hashOf } from "./write/password";
import { flag, type XmlElement } from "./xml-tree";
import { xml } from "./xml-text";

// ECMA-376 Part 1, 18.2.29 (workbookProtection). The password is kept as in a sheet's protection.

/** The element of xl/workbook.xml; empty when the structure is open. */
export async function structureXml({ protected: on, password }: StructureProtection) {
  if (!on) return "";
  const hash = await hashOf(password);
  return xml("workbookProtection", {
    workbookAlgorithmName: hash?.algorithmName,
    workbookHashValue: hash?.hashValue,
    workbookSaltValue: hash?.saltValue,
    workbookSpinCount: hash?.spinCount,
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
