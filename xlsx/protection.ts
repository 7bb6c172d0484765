import type { Worksheet, WorksheetProtection } from "exceljs";
import { NOTHING_ALLOWED, type Protection, type ProtectionOptions } from "./model";
import { child, flag, type XmlElement } from "./xml-tree";

// A permission is 0 in the file and a ban 1: ECMA-376 Part 1, 18.3.1.85 (sheetProtection).
type Permission = Exclude<keyof ProtectionOptions, "selectionMode">;
interface FileWord {
  readonly word: Exclude<keyof WorksheetProtection, "spinCount">;
  /** What the file means when it does not say. */
  readonly banned: boolean;
}
const WORDS: Readonly<Record<Permission, FileWord>> = {
  allowAutoFilter: { word: "autoFilter", banned: true },
  allowDeleteColumns: { word: "deleteColumns", banned: true },
  allowDeleteRows: { word: "deleteRows", banned: true },
  allowEditObjects: { word: "objects", banned: false },
  allowEditScenarios: { word: "scenarios", banned: false },
  allowFormatCells: { word: "formatCells", banned: true },
  allowFormatColumns: { word: "formatColumns", banned: true },
  allowFormatRows: { word: "formatRows", banned: true },
  allowInsertColumns: { word: "insertColumns", banned: true },
  allowInsertHyperlinks: { word: "insertHyperlinks", banned: true },
  allowInsertRows: { word: "insertRows", banned: true },
  allowPivotTables: { word: "pivotTables", banned: true },
  allowSort: { word: "sort", banned: true },
};
const PERMISSIONS = Object.entries(WORDS) as [Permission, FileWord][];

// A file never holds the password, only what was made of it. Opening keeps that as the password,
// which nobody can type, and saving writes it back. The 16 bits kept before Excel 2013 are dropped.
export const HASHED =
  /^(?<algorithmName>SHA-\d+) (?<spinCount>\d+) (?<saltValue>\S+) (?<hashValue>\S+)$/;

/** Protects exceljs's sheet. */
export async function protect(
  file: Worksheet,
  { protected: on, options, password }: Protection,
): Promise<void> {
  if (!on) return;
  const permissions: Partial<WorksheetProtection> = {
    selectLockedCells: options.selectionMode === "Normal",
    selectUnlockedCells: options.selectionMode !== "None",
  };
  for (const [permission, { word }] of PERMISSIONS) permissions[word] = options[permission];
  const hash = HASHED.exec(password ?? "")?.groups;
  await file.protect(hash ? "" : (password ?? ""), permissions);
  if (hash) {
    const kept = { ...hash, spinCount: Number(hash.spinCount) };
    Object.assign(file, { sheetProtection: { ...permissions, sheet: true, ...kept } });
  }
}

function readHash({ attributes }: XmlElement): string | null {
  const { algorithmName, spinCount, saltValue, hashValue } = attributes;
  return hashValue ? `${algorithmName} ${spinCount} ${saltValue} ${hashValue}` : null;
}

/** The protection of a sheet; null when it has none. */
export function readProtection(sheet: XmlElement): Protection | null {
  const element = child(sheet, "sheetProtection");
  if (!element || !flag(element, "sheet")) return null;
  const allowed = PERMISSIONS.map(
    ([permission, { word, banned }]) => [permission, !flag(element, word, banned)] as const,
  );
  return {
    protected: true,
    password: readHash(element),
    options: {
      ...NOTHING_ALLOWED,
      ...Object.fromEntries(allowed),
      selectionMode: flag(element, "selectUnlockedCells")
        ? "None"
        : flag(element, "selectLockedCells")
          ? "Unlocked"
          : "Normal",
    },
  };
}
