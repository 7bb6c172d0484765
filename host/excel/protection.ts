import type { Sheet } from "../../xlsx/model/sheet";
import { NOTHING_ALLOWED, UNPROTECTED, type ProtectionOptions } from "../../xlsx/model/sheet-parts";
import { UNLOCKED_STRUCTURE, type Workbook } from "../../xlsx/model/workbook";
import type { Behaviour } from "../rich-api/behaviour";
import { ApiError, refuse } from "../rich-api/errors";
import { asBoolean, asOneOf, asRecord, asText } from "./arguments";
import type { ExcelContext } from "./context";

const SELECTION_MODES = ["Normal", "Unlocked", "None"] as const;

function readOptions(value: unknown): ProtectionOptions {
  if (value === null || value === undefined) return NOTHING_ALLOWED;
  const sent = Object.entries(asRecord(value)).filter(([, option]) => option !== undefined);
  const read = sent.map(([key, option]) => {
    if (!(key in NOTHING_ALLOWED)) refuse("InvalidArgument");
    return [key, key === "selectionMode" ? asOneOf(option, SELECTION_MODES) : asBoolean(option)];
  });
  return { ...NOTHING_ALLOWED, ...(Object.fromEntries(read) as Partial<ProtectionOptions>) };
}

/** "Protects a workbook. Fails if the workbook has been protected." (API reference; the code: office-js-docs#1185) */
export const workbookProtection: Behaviour<Workbook> = {
  scalars: { Protected: { get: (book) => book.structure.protected } },
  methods: {
    Protect: (book, password) => {
      if (book.structure.protected) {
        throw new ApiError("AccessDenied", "The workbook is already protected.");
      }
      book.setStructure({ protected: true, password: asPassword(password) });
    },
    Unprotect: (book, password) => {
      requirePassword(book.structure, password);
      book.setStructure(UNLOCKED_STRUCTURE);
    },
  },
};

const asPassword = (sent: unknown): string | null =>
  typeof sent === "string" && sent !== "" ? sent : null;

function requirePassword({ password }: { password: string | null }, sent: unknown): void {
  if (password !== null && password !== asText(sent ?? "")) refuse("AccessDenied");
}

export function worksheetProtection({ strictness }: ExcelContext): Behaviour<Sheet> {
  const denied = new WeakSet<Sheet>();
  return {
    scalars: {
      Protected: { get: (sheet) => sheet.protection.protected },
      Options: { get: (sheet) => sheet.protection.options },
    },
    methods: {
      // "Protects a worksheet. Fails if the worksheet has already been protected."
      Protect: (sheet, options, password) => {
        if (sheet.protection.protected) {
          throw new ApiError("AccessDenied", "The worksheet is already protected.");
        }
        sheet.setProtection({
          protected: true,
          options: readOptions(options),
          password: asPassword(password),
        });
      },
      Unprotect: (sheet, password) => {
        requirePassword(sheet.protection, password);
        if (strictness.deniesFirstUnprotect && sheet.protection.protected && !denied.has(sheet)) {
          denied.add(sheet);
          refuse("AccessDenied");
        }
        sheet.setProtection(UNPROTECTED);
      },
    },
  };
}
