import { NOTHING_ALLOWED, type Protection, type ProtectionOptions } from "./model";
import { hashOf } from "./write/password";
import { child, flag, type XmlElement } from "./xml-tree";
import { xml } from "./xml-text";

// A permission is 0 in the file and a ban 1: ECMA-376 Part 1, 18.3.1.85 (sheetProtection).
type Permission = Exclude<keyof ProtectionOptions, "selectionMode">;
interface FileWord {
  readonly word: string;
  /** What the file means when it does not say. */
  readonly banned: boolean;
}
const WORDS: Readonly<Record<Permission, FileWord>> = {
  allowFormatCells: { word: "formatCells", banned: true },
  allowFormatColumns: { word: "formatColumns", banned: true },
  allowFormatRows: { word: "formatRows", banned: true },
  allowInsertColumns: { word: "insertColumns", banned: true },
  allowInsertRows: { word: "insertRows", banned: true },
  allowInsertHyperlinks: { word: "insertHyperlinks", banned: true },
  allowDeleteColumns: { word: "deleteColumns", banned: true },
  allowDeleteRows: { word: "deleteRows", banned: true },
  allowSort: { word: "sort", banned: true },
  allowAutoFilter: { word: "autoFilter", banned: true },
  allowPivotTables: { word: "pivotTables", banned: true },
  allowEditObjects: { word: "objects", banned: false },
  allowEditScenarios: { word: "scenarios", banned: false },
};
const PERMISSIONS = Object.entries(WORDS) as [Permission, FileWord][];

/** The element of a sheet; "" when it is open. */
export async function protectionXml({
  protected: on,
  options,
  password,
}: Protection): Promise<string> {
  if (!on) return "";
  const bans = PERMISSIONS.map(([permission, { word, banned }]) => {
    const isBanned = !options[permission];
    return [word, isBanned === banned ? undefined : isBanned] as const;
  });
  return xml("sheetProtection", {
    ...(await hashOf(password)),
    sheet: true,
    ...Object.fromEntries(bans),
    selectLockedCells: options.selectionMode === "Normal" ? undefined : true,
    selectUnlockedCells: options.selectionMode === "None" ? true : undefined,
  });
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
