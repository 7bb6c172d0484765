import { Workbook } from "../../xlsx/model/workbook";
import { calculated, constant, textConstant } from "../../xlsx/model/cell";
import { STRICT } from "../../host/strictness";
import { UniverCalculator } from "../../host/univer/calculator";
import type { Pack, ReportData } from "../../src/forms";
import { blockName } from "../../src/layout/mark";
import { planReport } from "../../src/layout/plan-report";
import { rectAddress, sheetPrefix } from "../../src/layout/address";
import type { SheetPlan } from "../../src/layout/plan";
import { placedSheets } from "../../src/layout/planned-forms";

/** A report laid out in a workbook without Office.js around it: contents, merged cells, names. */
export function laidWorkbook(pack: Pack, report: ReportData): Workbook {
  const workbook = new Workbook();
  const sheets = placedSheets(pack, report);
  const plans = planReport(sheets);
  const counts = new Map<string, number>();
  sheets.forEach(({ form }, i) => {
    const sheet = workbook.addSheet(form.sheetName);
    write(workbook, sheet.name, plans[i]!);
    const n = (counts.get(form.id) ?? 0) + 1;
    counts.set(form.id, n);
    const { cells } = plans[i]!;
    const rect = { top: 0, left: 0, bottom: cells.length - 1, right: cells[0]!.length - 1 };
    const address = rectAddress(rect).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
    workbook.names.add({
      name: blockName(form.id, n),
      formula: `=${sheetPrefix(sheet.name)}${address}`,
      scope: null,
      comment: "",
      visible: true,
    });
  });
  return workbook;
}

function write(
  workbook: Workbook,
  name: string,
  { cells, merges, numberFormats }: SheetPlan,
): void {
  const sheet = workbook.sheet(name)!;
  cells.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell === null) return;
      const isFormula =
        typeof cell === "string" && cell.startsWith("=") && numberFormats[r]![c] !== "@";
      const content =
        typeof cell === "number"
          ? constant(cell)
          : isFormula
            ? calculated(cell, "")
            : textConstant(cell.replace(/^'/, ""));
      sheet.setContent(r, c, content);
    }),
  );
  for (const rect of merges) sheet.merge(rect);
}

/** Calculates every formula of a workbook once, but for those with functions of the add-in. */
export async function calculate(workbook: Workbook): Promise<void> {
  const calculator = new UniverCalculator();
  const unknown = { ok: false, error: "#NAME?", message: null } as const;
  calculator.attach({
    workbook,
    customFunctions: [],
    areFunctionsRegistered: true,
    strictness: STRICT,
    invoke: () => Promise.resolve(unknown),
  });
  await calculator.settled();
  calculator.dispose();
}
