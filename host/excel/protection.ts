import type { Sheet } from "../model/sheet";
import { NOTHING_ALLOWED, UNPROTECTED, type ProtectionOptions } from "../model/sheet-parts";
import type { Behaviour } from "../rich-api/behaviour";
import { ApiError, refuse } from "../rich-api/errors";
import { asBoolean, asOneOf, asRecord, asText } from "./arguments";

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

export const worksheetProtection: Behaviour<Sheet> = {
  scalars: {
    Protected: { get: (sheet) => sheet.protection.protected },
    Options: { get: (sheet) => sheet.protection.options },
  },
  methods: {
    // "Protects a worksheet. Fails if the worksheet has already been protected."
    Protect: (sheet, options, password) => {
      if (sheet.protection.protected) {
        throw new ApiError("InvalidOperation", "The worksheet is already protected.");
      }
      sheet.setProtection({
        protected: true,
        options: readOptions(options),
        password: typeof password === "string" && password !== "" ? password : null,
      });
    },
    Unprotect: (sheet, password) => {
      const { password: wanted } = sheet.protection;
      if (wanted !== null && wanted !== asText(password ?? "")) refuse("AccessDenied");
      sheet.setProtection(UNPROTECTED);
    },
  },
};
