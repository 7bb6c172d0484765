import * as z from "zod";
import type { CellValue } from "../evaluation";
import { formIds } from "../forms/definition";
import { type FieldPath } from "../formulas";
import { isStrayPath } from "../forms/read-form";
import type { FormView } from "./form-view";
import type { Report } from "./report";
import type { Finding } from "./rule";

/** A finding that a person has looked at, with a note: kept in the workbook as JSON. */
export const acknowledgementSchema = z.strictObject({
  rule: z.string(),
  message: z.string(),
  form: z.enum(formIds),
  /** The sheet's name in its report, where the form has one for every entry of a list. */
  sheet: z.string().optional(),
  path: z.string(),
  /** The name of the row of a section, so that rows inserted above do not lose it. */
  row: z.string().nullable(),
  /** What the cell held, and the figures the finding spoke of. */
  value: z.union([z.string(), z.number(), z.boolean()]).nullable(),
  figures: z.record(z.string(), z.number()),
  note: z.string(),
});

export type Acknowledgement = z.infer<typeof acknowledgementSchema>;

/** A finding with what was noted about it; `note` is null while it is open. */
export interface ReviewedFinding extends Finding {
  readonly note: string | null;
}

/** Notes that a finding was looked at (已核实：原因…). */
export function acknowledge(finding: Finding, note: string, report: Report): Acknowledgement {
  const { rule, message, where } = finding;
  return {
    rule,
    message,
    form: where.form,
    ...(where.sheet !== undefined && { sheet: where.sheet }),
    path: where.path,
    row: rowName(where.path, report.at(where)),
    value: valueOf(finding, report),
    figures: figuresOf(finding),
    note,
  };
}

/**
 * Findings with their notes. One counts as open again when the cell's value has changed, or the
 * figures it was set against.
 */
export function review(
  findings: readonly Finding[],
  acknowledgements: readonly Acknowledgement[],
  report: Report,
): ReviewedFinding[] {
  const notes = new Map(acknowledgements.map((each) => [acknowledgementKey(each), each.note]));
  return findings.map((finding) => ({
    ...finding,
    note: notes.get(acknowledgementKey(acknowledge(finding, "", report))) ?? null,
  }));
}

/** The path of a field of a section, whichever row it stands in. */
export const anyRow = (path: string): string =>
  path.replace(/\.\d+\./, ".*.").replace(/^(@[A-Z]+)\d+$/, "$1*");

/** Two acknowledgements with the same key speak of the same finding, whatever their notes. */
export function acknowledgementKey(acknowledgement: Acknowledgement): string {
  const { rule, message, form, sheet = null, path, row, value, figures } = acknowledgement;
  const place = row === null ? path : anyRow(path);
  const sorted = Object.entries(figures).sort(([a], [b]) => a.localeCompare(b, "en"));
  return JSON.stringify([rule, message, form, sheet, place, row, value, sorted]);
}

/**
 * The name of the row of a section that a cell stands in; null outside of sections. Rows without
 * any have figures that stand in no field.
 */
export function rowName(path: FieldPath, form: FormView): string | null {
  if (isStrayPath(path)) return "";
  const row = /^(.*)\.(\d+)\.[^.]+$/.exec(path);
  if (!row) return null;
  const names = ["name", "level3"].map((field) => form.text(`${row[1]}.${row[2]}.${field}`));
  return names.find((name) => name !== "") ?? null;
}

const valueOf = ({ where }: Finding, report: Report): CellValue =>
  report.at(where).value(where.path);

const figuresOf = ({ params }: Finding): Record<string, number> =>
  Object.fromEntries(
    Object.entries(params).filter(
      (entry): entry is [string, number] => typeof entry[1] === "number",
    ),
  );
