import { sameRect } from "./address";
import { brokenReference, mapReferences, withRect, withSheet, type Reference } from "./formula";
import type { ConditionalRule } from "./conditional-format";
import type { DataValidationRule, Operand } from "./data-validation";
import type { Sheet } from "./sheet";
import { shiftRect, type Shift } from "./shift";
import type { Names } from "./names";

/** What holds formulas: a workbook. */
interface Book {
  readonly sheets: readonly Sheet[];
  readonly names: Names;
}

/** Gives the new formula; `owner` is the sheet the formula stands on, null for a global name. */
type Rewrite = (formula: string, owner: Sheet | null) => string;

/** The references to one sheet, by name or by standing on it, become what `change` says. */
function rewriteReferencesTo(
  name: string,
  change: (reference: Reference) => string | undefined,
): Rewrite {
  const same = (other: string | undefined): boolean => other?.toLowerCase() === name.toLowerCase();
  const written = name.toLowerCase().replaceAll("'", "''");
  return (formula, owner) =>
    // Most formulas of a large workbook mention neither: they need not be taken apart.
    same(owner?.name) || formula.toLowerCase().includes(written)
      ? mapReferences(formula, (reference) =>
          same(reference.sheet ?? owner?.name) ? change(reference) : undefined,
        )
      : formula;
}

export function shiftFormulas(workbook: Book, sheet: Sheet, shift: Shift): void {
  rewrite(
    workbook,
    rewriteReferencesTo(sheet.name, (reference) => {
      const rect = shiftRect(reference.rect, shift);
      if (rect && sameRect(rect, reference.rect)) return undefined;
      return rect ? withRect(reference, rect) : brokenReference(reference);
    }),
  );
}

/** To be called when the sheet has its new name already. */
export function renameInFormulas(workbook: Book, before: string, after: string): void {
  const named = rewriteReferencesTo(before, (reference) => withSheet(reference, after));
  rewrite(workbook, (formula) => named(formula, null));
}

/** References to a deleted sheet: Excel writes #REF!A1, here it is #REF!. */
export function removeFromFormulas(workbook: Book, name: string): void {
  const named = rewriteReferencesTo(name, (reference) =>
    brokenReference({ ...reference, sheet: null }),
  );
  rewrite(workbook, (formula) => named(formula, null));
}

/** Rewrites every formula of the workbook: cells, names, validations, conditional formats. */
function rewrite(workbook: Book, change: Rewrite): void {
  for (const sheet of workbook.sheets) {
    const onSheet = (formula: string): string => change(formula, sheet);
    rewriteCells(sheet, onSheet);
    rewriteValidations(sheet, onSheet);
    rewriteConditionalFormats(sheet, onSheet);
  }
  for (const name of workbook.names.all()) {
    const formula = change(name.formula, name.scope);
    if (formula !== name.formula) workbook.names.update(name, { formula });
  }
}

function rewriteCells(sheet: Sheet, change: (formula: string) => string): void {
  const changed: (readonly [number, number])[] = [];
  for (const { row, column, cell } of sheet.cells.entries()) {
    if (cell.formula === null) continue;
    const formula = change(cell.formula);
    if (formula === cell.formula) continue;
    sheet.cells.set(row, column, { ...cell, formula });
    changed.push([row, column]);
  }
  if (changed.length > 0) sheet.emit({ type: "formulas", cells: changed });
}

const operand = (value: Operand, change: (formula: string) => string): Operand =>
  typeof value === "string" && value.startsWith("=") ? change(value) : value;

/** Replaces list items one by one, keeping the list itself when none changed. */
function mapChanged<T>(list: readonly T[], change: (item: T) => T): readonly T[] {
  const mapped = list.map(change);
  return mapped.every((item, index) => item === list[index]) ? list : mapped;
}

function rewriteRule(rule: DataValidationRule, change: (formula: string) => string) {
  if (rule.type === "Custom") return { ...rule, formula: change(rule.formula) };
  if (rule.type === "List") return { ...rule, source: String(operand(rule.source, change)) };
  return {
    ...rule,
    formula1: operand(rule.formula1, change),
    formula2: rule.formula2 === null ? null : operand(rule.formula2, change),
  };
}

function rewriteCondition(rule: ConditionalRule, change: (formula: string) => string) {
  if (rule.type === "Custom") return { ...rule, formula: change(rule.formula) };
  if (rule.type === "DataBar") return rule;
  return {
    ...rule,
    formula1: operand(rule.formula1, change),
    formula2: rule.formula2 === null ? null : operand(rule.formula2, change),
  };
}

/** Rules of one type: flat, and what is not rewritten in them is kept as it is. */
function equal<R extends object>(a: R | null, b: R | null): boolean {
  if (a === null || b === null) return a === b;
  const names = Object.keys(a) as (keyof R)[];
  return names.every((name) => a[name] === b[name]);
}

function rewriteValidations(sheet: Sheet, change: (formula: string) => string): void {
  const list = mapChanged(sheet.validations, (validation) => {
    const rule = validation.rule && rewriteRule(validation.rule, change);
    return equal(rule, validation.rule) ? validation : { ...validation, rule };
  });
  if (list !== sheet.validations) sheet.setValidations(list);
}

function rewriteConditionalFormats(sheet: Sheet, change: (formula: string) => string): void {
  const list = mapChanged(sheet.conditionalFormats, (format) => {
    const rule = rewriteCondition(format.rule, change);
    return equal(rule, format.rule) ? format : { ...format, rule };
  });
  if (list !== sheet.conditionalFormats) sheet.setConditionalFormats(list);
}
