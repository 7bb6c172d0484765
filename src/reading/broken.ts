import type { FormIdentity } from "../forms/read-form";
import { WorkbookFault } from "./fault";

/**
 * A sheet of ours that can no longer be read, and why. Where its mark is gone, nobody knows of which
 * pack and year it is: they are empty and 0.
 */
export interface BrokenForm extends FormIdentity {
  readonly sheetName: string;
  readonly reason: "unknownPack" | "missingRows" | "changedColumns" | "changedFinal" | "lostName";
  /** Keys of the rows that are gone. */
  readonly missing: readonly string[];
  /** The defined name, where it is that which leads to no form. */
  readonly name?: string;
}

/** Sheets that cannot be read for one reason, and that reason for the accountant. */
export interface BrokenSheets {
  /** In quotation marks. */
  readonly names: string;
  readonly fault: WorkbookFault;
}

/** Why sheets cannot be read: once for all forms of a place that is not known. */
export function whyBroken(broken: readonly BrokenForm[]): BrokenSheets[] {
  const keyOf = ({ reason, pack, sheetName, name }: BrokenForm): string =>
    JSON.stringify(reason === "unknownPack" ? { pack } : { sheetName, name });
  return [...new Set(broken.map(keyOf))].map((key) => {
    const forms = broken.filter((form) => keyOf(form) === key);
    const names = forms.map(({ sheetName }) => `“${sheetName}”`).join("、");
    return { names, fault: faultOf(forms[0]!, names) };
  });
}

function faultOf({ reason, pack, name }: BrokenForm, names: string): WorkbookFault {
  if (name !== undefined) return new WorkbookFault(reason, `${names}（名称 ${name}）`);
  const place = `的地区和年度（${pack}）`;
  return new WorkbookFault(reason, reason === "unknownPack" ? names + place : names);
}
