import {
  checkReport,
  examineReport,
  reportOf,
  rules,
  sentence,
  type Finding,
} from "../../src/checks";
import { findingsOf } from "../../src/checks/check";
import type { FormView } from "../../src/checks/form-view";
import type { Report } from "../../src/checks/report";
import type { Param, Rule, Severity } from "../../src/checks/rule";
import { findPack, type FormData, type FormId, type Pack, type ReportData } from "../../src/forms";
import { type Scalar } from "../../src/formulas";
import type { CheckOptions } from "../../src/forms/check-options";
import { packSchema, type PackInput } from "../../src/forms/pack";
import { parseRef } from "../../src/forms/definition";
import type { ReadCell, ReadForm } from "../../src/forms/read-form";
import { setValue } from "../../src/forms/values";
import type { Rect } from "../../src/layout/address";
import { areasBeyond, strayFigures, type Beyond, type BeyondCell } from "../../src/reading/strays";
import { readForms } from "./read-form";

/** What is filled in an otherwise empty report. */
export interface Filled {
  readonly pack?: string | Pack;
  /**
   * Values by field path of 基础数据表 or 自评表, of another form when led by its id,
   * `overview!staff.inPost`; a list fills a section.
   */
  readonly entries?: Readonly<Record<string, Scalar | FormData | readonly FormData[]>>;
  /**
   * Cells as they stand on the sheet, whatever the forms would make of them, by path; of one form
   * where several have the path, `overview!unitName`.
   */
  readonly cells?: Readonly<Record<string, Partial<ReadCell>>>;
  /** What stands on the sheets besides, by form and cell: `baseData!F3`. */
  readonly planted?: Readonly<Record<string, string | number>>;
  readonly options?: Partial<CheckOptions>;
  /** What the place has otherwise. */
  readonly place?: Partial<Pick<PackInput, "amountUnit" | "decimals">>;
  readonly assessment?: Partial<NonNullable<PackInput["selfAssessment"]>>;
  readonly without?: FormId;
}

export interface Expected {
  readonly message: string;
  readonly at: string;
  readonly severity?: Severity;
  readonly params?: Readonly<Record<string, Param>>;
  /** The whole sentence. */
  readonly says?: string;
}

type Case = readonly [name: string, filled: Filled];
type InvalidCase = readonly [name: string, filled: Filled, found: readonly Expected[]];

const ofBaseData =
  /^(?:staff|threePublic|projects|operating|procurement|basicAdj|building|economy)/;

export function reportWith({
  pack: id = "huaihua-2023",
  entries,
  cells,
  planted = {},
  options,
  place,
  assessment,
  without,
}: Filled) {
  const found = typeof id === "string" ? findPack(id)! : id;
  const pack = packSchema.parse({
    ...found,
    ...place,
    checks: { ...found.checks, ...options },
    ...(assessment && { selfAssessment: { ...found.selfAssessment!, ...assessment } }),
  });
  const data: ReportData = { unitName: "", year: pack.year, baseData: {}, selfAssessment: {} };
  for (const [ref, value] of Object.entries(entries ?? {})) {
    const { form, path } = parseRef(ref);
    const id = form ?? (ofBaseData.test(path) ? "baseData" : "selfAssessment");
    const filled = (data[id] ?? (id === "projectAssessment" ? [] : {})) as FormData;
    setValue(filled, path, value as Scalar);
    Object.assign(data, { [id]: filled });
  }
  const forms = readForms(pack, data).map((form) => ({
    ...form,
    strays: strayFigures(form.placement, ...plantedOn(form, planted)),
    cells: new Map(
      [...form.cells].map(([path, cell]) => [
        path,
        { ...cell, ...cells?.[path], ...cells?.[`${form.form}!${path}`] },
      ]),
    ),
  }));
  return reportOf(
    forms.filter(({ form }) => form !== without),
    pack,
  );
}

/** The cells of a form's block, blank but for what is planted, and what is planted beyond. */
function plantedOn(
  { form, placement }: ReadForm,
  planted: NonNullable<Filled["planted"]>,
): [values: unknown[][], beyond: Beyond] {
  const values = Array.from({ length: placement.rowCount }, () =>
    Array<unknown>(placement.form.columnWidths.length + 1).fill(""),
  );
  const cells: BeyondCell[] = [];
  for (const [place, value] of Object.entries(planted)) {
    const [id, address] = place.split("!") as [string, string];
    if (id !== form) continue;
    const { row, column } = cellAt(address);
    if (values[row]?.[column] === undefined) cells.push({ row, column, value });
    else values[row][column] = value;
  }
  const used = {
    rows: Math.max(0, ...cells.map(({ row }) => row + 1)),
    columns: Math.max(0, ...cells.map(({ column }) => column + 1)),
  };
  const { areas, unread } = areasBeyond({ rows: values.length, columns: values[0]!.length }, used);
  return [
    values,
    { cells: cells.filter((cell) => areas.some((area) => holds(area, cell))), unread },
  ];
}

const holds = ({ top, left, bottom, right }: Rect, { row, column }: BeyondCell): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

function cellAt(address: string): { row: number; column: number } {
  const [, letters, row] = /^([A-Z])(\d+)$/.exec(address)!;
  return { row: Number(row) - 1, column: letters!.charCodeAt(0) - 65 };
}

/** Runs a rule over a table of valid and invalid cases; the table must show every message. */
export function testRule(
  rule: Rule,
  valid: readonly Case[],
  invalid: readonly InvalidCase[],
): void {
  describe(`${rule.id} finds nothing:`, () => {
    test.each(valid)("%s", (_, filled) => {
      expect(findingsOf(rule, traced(reportWith(filled), rule))).toEqual([]);
    });
  });

  test(`${rule.id} says where it compared something, and only there`, () => {
    const states = valid.map(([, filled]) => {
      const reads = { filled: 0 };
      const outcomes = rule.check(traced(reportWith(filled), rule, reads));
      const isPassed = outcomes.some((outcome) => "passed" in outcome);
      if (isPassed) expect(reads.filled).toBeGreaterThan(0);
      return isPassed;
    });
    expect(states).toContain(true);
  });

  describe(`${rule.id} finds:`, () => {
    test.each(invalid)("%s", (_, filled, expected) => {
      const report = reportWith(filled);
      expect(examineReport(report, [rule]).ledger[0]).toMatchObject({ state: "failed" });
      const found = findingsOf(rule, traced(report, rule));
      expect(found.map(({ message, where }) => [message, where.path])).toEqual(
        expected.map(({ message, at }) => [message, at]),
      );
      found.forEach((finding, i) => compare(finding, expected[i]!, rule, report));
    });
  });

  test(`every message of ${rule.id} has a case`, () => {
    const shown = invalid.flatMap(([, , expected]) => expected.map(({ message }) => message));
    expect([...new Set(shown)].sort()).toEqual(Object.keys(rule.messages).sort());
  });

  test(`${rule.id} is registered and can be switched off`, () => {
    expect(rules).toContain(rule);
    const [, filled] = invalid[0]!;
    const report = reportWith({ ...filled, options: { ...filled.options, off: [rule.id] } });
    expect(checkReport(report).filter((finding) => finding.rule === rule.id)).toEqual([]);
  });
}

function compare(finding: Finding, expected: Expected, rule: Rule, report: Report): void {
  expect(finding.severity).toBe(expected.severity ?? rule.severity);
  expect(finding.params).toMatchObject(expected.params ?? {});
  const said = sentence(finding, report);
  expect(said).not.toMatch(/\{\{|undefined|null|NaN|空白的/);
  expect(said.endsWith("。")).toBe(true);
  if (expected.says !== undefined) expect(said).toBe(expected.says);
}

/** The report, failing when the rule reads a field that it does not declare; counts what it saw. */
function traced(report: Report, rule: Rule, reads = { filled: 0 }): Report {
  const guard = (view: FormView): FormView => {
    const declared = rule.reads[view.id] ?? [];
    const reading =
      <R>(read: (path: string) => R) =>
      (path: string): R => {
        const isDeclared = declared.some(
          (field) => field === path || (field.endsWith("*") && path.startsWith(field.slice(0, -1))),
        );
        if (!isDeclared) throw new Error(`${rule.id} reads ${path} without declaring it`);
        if (!view.isBlank(path) || view.cell(path)?.formula != null) reads.filled++;
        return read(path);
      };
    return {
      ...view,
      cell: reading(view.cell),
      value: reading(view.value),
      number: reading(view.number),
      text: reading(view.text),
      isBlank: reading(view.isBlank),
      isUnreadable: reading(view.isUnreadable),
    };
  };
  const guards = new Map(report.forms.map((form) => [form, guard(form)]));
  const guarded = (form: FormView): FormView => guards.get(form) ?? guard(form);
  return {
    ...report,
    forms: report.forms.map(guarded),
    form: (id) => guarded(report.form(id)),
    sheets: (id) => report.sheets(id).map(guarded),
    at: (where) => guarded(report.at(where)),
  };
}
