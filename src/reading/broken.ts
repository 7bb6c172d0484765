import type { FormIdentity } from "../forms/read-form";
import { WorkbookFault } from "./fault";

/**
 * A sheet of ours that can no longer be read, and why. Where its mark is gone, nobody knows of which
 * pack and year it is: they are empty and 0.
 */
export interface BrokenForm extends FormIdentity {
  readonly sheetName: string;
  readonly reason: "unknownPack" | "missingRows" | "changedColumns" | "changedFinal";
  /** Keys of the rows that are gone. */
  readonly missing: readonly string[];
}

/** Sheets that cannot be read for one reason, and that reason for the accountant. */
export interface BrokenSheets {
  /** In quotation marks. */
  readonly names: string;
  readonly fault: WorkbookFault;
}

/** Why sheets cannot be read: once for all forms of a place that is not known. */
export function whyBroken(broken: readonly BrokenForm[]): BrokenSheets[] {
  const keyOf = ({ reason, pack, sheetName }: BrokenForm): string =>
    JSON.stringify(reason === "unknownPack" ? { pack } : { sheetName });
  return [...new Set(broken.map(keyOf))].map((key) => {
    const forms = broken.filter((form) => keyOf(form) === key);
    const names = forms.map(({ sheetName }) => `“${sheetName}”`).join("、");
    return { names, fault: faultOf(forms[0]!, names) };
  });
}

function faultOf({ reason, pack }: BrokenForm, names: string): WorkbookFault {
  const place = `的地区和年度（${pack}）`;
  return new WorkbookFault(reason, reason === "unknownPack" ? names + place : names);
}
