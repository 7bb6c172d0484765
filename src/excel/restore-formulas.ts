import { withWorkbook } from "./in-excel";
import { kindsOf } from "../forms/value-kinds";
import type { ReadCell, ReadForm } from "../forms/read-form";
import { toFault, WorkbookFault } from "../reading/fault";
import type { LostFormula } from "../findings/mends";
import { ownFormulasIn } from "../layout/own-formulas";
import { readReport } from "./read-report";
import { bindWritten } from "./rebind";
import { asText } from "../layout/text";
import { Recording, type Written } from "./written";
import { isTorn } from "../forms/torn";

/**
 * Writes into cells the formulas of their forms that they have lost, or what is to be written there
 * instead, all or none: five syncs, three of which look whether the cells are still as they were
 * shown, and the last whether they calculate. Cells that hold it again are left alone.
 * @returns what was written, to be taken back
 * @throws WorkbookFault with a Chinese sentence; the workbook is then as it was.
 */
export async function restoreFormulas(cells: readonly LostFormula[]): Promise<Written | undefined> {
  const { forms } = await readReport();
  const ownAt = ownFormulasIn(forms);
  return rewrite(
    cells.flatMap((cell): CellChange[] => {
      const { form, now } = find(cell, forms);
      if (cell.written !== undefined)
        return rewritten({ ...cell, written: cell.written }, now, form);
      if (hasFormula(now)) return [];
      const own = ownAt(form, cell.path);
      if (!own || now.value !== cell.value) throw changed(cell);
      return [
        { ...cell, before: contentOf(now), after: own.rendered, format: formatOf(now, form) },
      ];
    }),
  );
}

/** What to write into a cell, and what to write again when it comes to nothing. */
interface CellChange extends Pick<LostFormula, "sheetName" | "address"> {
  readonly before: Content;
  readonly after: Content;
  /** For what is no text. */
  readonly format: string;
  /** Both contents are as they read, no formulas. */
  readonly isLiteral?: boolean;
}

type Content = string | number | boolean;

/** One content for another, where the first still stands. */
function rewritten(
  cell: LostFormula & { readonly written: string | number },
  now: ReadCell,
  form: ReadForm,
): CellChange[] {
  if (now.formula === null && now.value === cell.written) return [];
  if (now.formula !== null || now.value !== cell.value) throw changed(cell);
  const change = { before: cell.value ?? "", after: cell.written, isLiteral: true };
  return [{ ...cell, ...change, format: formatOf(now, form) }];
}

function find(cell: LostFormula, forms: readonly ReadForm[]): { form: ReadForm; now: ReadCell } {
  const form = forms.find(({ sheetName }) => sheetName === cell.sheetName);
  const now = form?.cells.get(cell.path);
  if (!form || now?.address !== cell.address) throw changed(cell);
  return { form, now };
}

const hasFormula = (cell: ReadCell): boolean => cell.formula !== null && !isTorn(cell);

const contentOf = ({ value, formula }: ReadCell): Content =>
  formula ?? (typeof value === "string" ? asText(value, GENERAL) : (value ?? ""));

const GENERAL = "General";

/** The number format of the cell's kind, as far as it is one of numbers. */
function formatOf({ path }: ReadCell, { placement }: ReadForm): string {
  const { kind } = placement.fields.get(path)!.cell.content;
  const { numberFormat } = kindsOf(placement.form.amounts)[kind];
  return numberFormat === TEXT ? GENERAL : numberFormat;
}

/** In cells of this format a formula stays text. */
const TEXT = "@";

async function rewrite(changes: readonly CellChange[]): Promise<Written | undefined> {
  if (changes.length === 0) return undefined;
  try {
    return await withWorkbook(async (context) => {
      const { worksheets } = context.workbook;
      const cells = changes.map((change) => {
        const range = worksheets.getItem(change.sheetName).getRange(change.address);
        range.load("numberFormat,format/protection/locked");
        range.worksheet.protection.load("protected,options");
        return { change, range };
      });
      await context.sync();
      const locked = cells.find(({ range }) => isLocked(range));
      if (locked) throw new WorkbookFault("lockedFormula", nameOf(locked.change));
      const formatted = cells.map((cell) => ({ ...cell, isText: isText(cell.range) }));
      const recording = new Recording();
      try {
        for (const { change, range } of cells)
          recording.cell({ ...change, sheet: range.worksheet }, change.address);
        write(formatted, "after");
        recording.look();
        await context.sync();
      } catch (error) {
        await takeBack(context, formatted, error);
        throw error;
      }
      const written = recording.written();
      await bindWritten(
        context,
        cells.map(({ range }) => range),
      );
      return written;
    });
  } catch (error) {
    throw deniedFault(error, changes[0]!);
  }
}

const isText = ({ numberFormat }: Excel.Range): boolean => numberFormat[0]![0] === TEXT;

function isLocked(range: Excel.Range): boolean {
  const { protected: isProtected, options } = range.worksheet.protection;
  return (
    isProtected && (range.format.protection.locked || (isText(range) && !options.allowFormatCells))
  );
}

interface Cell {
  readonly change: CellChange;
  readonly range: Excel.Range;
  /** Whether it was formatted as text. */
  readonly isText: boolean;
}

/** Queues what is to stand in the cells, or what stood there. */
function write(cells: readonly Cell[], which: "before" | "after"): void {
  for (const { change, range, isText: wasText } of cells) {
    const content = change[which];
    const isText = change.isLiteral && typeof content === "string";
    if (wasText) range.numberFormat = [[isText ? TEXT : change.format]];
    // Text that might be taken for something else is marked, but not where every content is text.
    range.formulas = [[isText ? asText(content, wasText ? TEXT : GENERAL) : content]];
    if (wasText && which === "before") range.numberFormat = [[TEXT]];
  }
}

async function takeBack(
  context: Excel.RequestContext,
  cells: readonly Cell[],
  cause: unknown,
): Promise<void> {
  try {
    write(cells, "before");
    await context.sync();
  } catch {
    const names = cells.map(({ change }) => nameOf(change)).join("、");
    throw new WorkbookFault("halfRestored", names, cause);
  }
}

const nameOf = ({ sheetName, address }: Pick<LostFormula, "sheetName" | "address">): string =>
  `工作表“${sheetName}”的单元格 ${address} `;

const changed = (cell: LostFormula): WorkbookFault =>
  new WorkbookFault("cellChanged", nameOf(cell));

const deniedFault = (error: unknown, change: CellChange): WorkbookFault =>
  (error as { code?: string }).code === "AccessDenied"
    ? new WorkbookFault("lockedFormula", nameOf(change), error)
    : toFault(error);
