import fc from "fast-check";
import type { EmbeddedExcel } from "../../host/embedded-excel";
import { cellAddress } from "../../src/layout/address";
import { Refusal } from "../../host/user";
import { UNPROTECTED } from "../../xlsx/model/sheet-parts";
import { formulaResult } from "../../src/checks";
import { packs } from "../../src/forms/packs/all";
import { isDerived } from "../../src/forms/definition";
import { checkWorkbook, type CheckResult } from "../../src/excel";
import type { CheckedReport } from "../../src/findings/checked-report";
import { agrees } from "../../src/forms/solve";
import { ownFormulas } from "../../src/layout/own-formulas";
import { lostFigures } from "../support/accounted";
import { openInExcel, reportFile } from "./laid-out";

/** Something that a hand does on a sheet whose protection somebody took away. */
interface Deed {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly what: "insert" | "delete" | "type" | "write";
  readonly figure: number;
}

const deeds: fc.Arbitrary<readonly Deed[]> = fc.array(
  fc.record({
    sheet: fc.nat(1000),
    row: fc.nat(1000),
    column: fc.nat(1000),
    what: fc.constantFrom("insert", "delete", "type", "type", "type", "write"),
    figure: fc.integer({ min: 1, max: 99_999 }).map((cents) => cents / 100),
  }),
  { minLength: 8, maxLength: 16 },
);

/** How far beside and below a form a hand goes. */
const BESIDE = 4;

interface Extent {
  readonly name: string;
  readonly rows: number;
  readonly columns: number;
}

function doAll(excel: EmbeddedExcel, extents: readonly Extent[], all: readonly Deed[]): string[] {
  return all.map(({ sheet: nth, row: at, column: across, what, figure }) => {
    const { name, rows, columns } = extents[nth % extents.length]!;
    const row = at % (rows + BESIDE);
    if (what === "insert") excel.user.insertRows(name, row + 1);
    else if (what === "delete") excel.user.deleteRows(name, row + 1);
    const column = across % (columns + BESIDE);
    const merged = excel.workbook.sheet(name)!.merges.at(row, column);
    const address = cellAddress(merged?.top ?? row, merged?.left ?? column);
    const entry = { type: String(figure), write: `${figure}万元`, insert: null, delete: null }[
      what
    ];
    const isRefused = entry !== null && !takes(excel, name, address, entry);
    return `${what} ${name} ${address} ${figure}${isRefused ? ", refused" : ""}`;
  });
}

/** Whether Excel takes an entry: an input rule may refuse it, and then nothing stands there. */
function takes(excel: EmbeddedExcel, sheet: string, address: string, entry: string): boolean {
  try {
    excel.user.edit(sheet, address, entry);
    return true;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return false;
  }
}

/** What binary fractions leave behind is no difference. */
const isSame = (a: number, b: unknown): boolean =>
  typeof b === "number" && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

/** Computed cells that show something else than their formula comes to, and are in no finding. */
const wrongUnsaid = ({ report, forms, findings }: CheckedReport): string[] => {
  const ownAt = ownFormulas(forms);
  return forms.flatMap((form) => {
    const view = report.forms.find(({ sheetName }) => sheetName === form.sheetName);
    return [...form.cells.values()].flatMap(({ path, address, value }) => {
      const { content } = form.placement.fields.get(path)!.cell;
      const own =
        view && content.type === "computed" && !content.suggested ? ownAt(form, path) : null;
      if (!own || typeof value !== "number") return [];
      const result = formulaResult(own.formula, path, view!, report);
      if (result === null || isSame(value, result) || agrees(value, result, content.kind))
        return [];
      const isSaid = findings.some(
        (each) => each.sheetName === form.sheetName && each.address === address,
      );
      return isSaid ? [] : [`${form.sheetName}: ${value}, not ${String(result)}`];
    });
  });
};

/** The figures of the sheets that can be read which neither count nor are named. */
function lostIn(
  { reports, broken }: CheckResult,
  excel: EmbeddedExcel,
  extents: readonly Extent[],
) {
  const unreadable = new Set(broken.map(({ sheetName }) => sheetName));
  return extents
    .filter(({ name }) => !unreadable.has(name))
    .flatMap(({ name }) => {
      const sheet = excel.workbook.sheet(name)!;
      return lostFigures(reports, sheet).map(({ row, column, value }) => [
        name,
        cellAddress(row, column),
        value,
      ]);
    });
}

test.each(packs.map(({ id }) => id))(
  "%s: rows inserted and deleted and figures typed anywhere, each is in a field, in its sum or in a finding",
  async (id) => {
    const file = await reportFile(id);
    await fc.assert(
      fc.asyncProperty(deeds, async (all) => {
        const excel = await openInExcel(file);
        const first = await checkWorkbook("inspect");
        const extents = first.reports.flatMap(({ forms }) =>
          forms
            .filter(({ placement }) => !isDerived(placement.form))
            .map(({ sheetName, placement }) => ({
              name: sheetName,
              rows: placement.rowCount,
              columns: placement.form.columnWidths.length,
            })),
        );
        for (const { name } of extents) excel.workbook.sheet(name)!.setProtection(UNPROTECTED);
        const done = doAll(excel, extents, all);
        await excel.settled();
        const result = await checkWorkbook("inspect");
        await excel.settled();
        expect([done, lostIn(result, excel, extents)]).toEqual([done, []]);
        // What was published so is not what hands have done.
        const published = new Set(first.reports.flatMap(wrongUnsaid));
        const wrong = result.reports.flatMap(wrongUnsaid).filter((each) => !published.has(each));
        expect([done, wrong]).toEqual([done, []]);
      }),
      { numRuns: 2 },
    );
  },
);
