import { cellAddress } from "../layout/address";
import { underOwnNames } from "../reading/our-functions";
import { isKey } from "../layout/mark";
import { ownFormulasIn } from "../layout/own-formulas";
import { WorkbookFault } from "../reading/fault";
import type { LoadedForm } from "../reading/row-groups";
import { loadForms } from "./row-places";
import { rowsRange } from "./sheet-ranges";
import {
  areaIn,
  cellIn,
  loadArea,
  loadCell,
  type AreaPicture,
  type CellPicture,
  type Written,
} from "./written";

/**
 * Looks whether all that an action wrote still stands as it did: two syncs, and two or three where rows
 * came or went. What a check has given inserted rows of their section since is no change.
 * @throws WorkbookFault where something was changed since
 */
export async function requireUntouched(
  context: Excel.RequestContext,
  { cells, rows, sheets, renamed, gone, merges }: Written,
): Promise<void> {
  const places = [...cells, ...rows, ...sheets, ...renamed, ...merges];
  const sheetOf = (sheetId: string) => context.workbook.worksheets.getItemOrNullObject(sheetId);
  const known = new Map(places.map(({ sheetId }) => [sheetId, sheetOf(sheetId).load("name")]));
  await context.sync();
  for (const { sheetId, sheetName } of places)
    if (known.get(sheetId)!.isNullObject) throw changedFault(`“${sheetName}”`);
  const nameOf = (sheetId: string): string => known.get(sheetId)!.name;
  const nowIn = cells.map(({ sheetId, address }) => loadCell(known.get(sheetId)!, address));
  const rowsNow = rows.map(({ sheetId, now, count }) =>
    loadArea(rowsRange(known.get(sheetId)!, now, now + count - 1)),
  );
  const sheetsNow = sheets.map(({ sheetId }) => loadArea(known.get(sheetId)!));
  await context.sync();
  const forms = rows.length + gone.length > 0 ? await loadForms(context) : [];
  for (const [index, { sheetId, address, after }] of cells.entries())
    if (!isSameContent(cellIn(nowIn[index]!), after))
      throw changedFault(`“${nameOf(sheetId)}”的单元格 ${address} `);
  for (const [index, { sheetId, after }] of rows.entries())
    if (!isSameRow(areaIn(rowsNow[index]!), after, givenIn(forms, nameOf(sheetId))))
      throw changedFault(`“${nameOf(sheetId)}”`);
  for (const [index, { sheetId, after }] of sheets.entries())
    if (!isSameArea(areaIn(sheetsNow[index]!), after)) throw changedFault(`“${nameOf(sheetId)}”`);
  for (const { sheetName, rowCount } of gone) {
    const now = forms.find(({ form }) => form.sheetName === sheetName);
    if (now?.form.placement.rowCount !== rowCount)
      throw new WorkbookFault("rowsChanged", sheetName);
  }
}

const changedFault = (place: string): WorkbookFault => new WorkbookFault("writtenOver", place);

/** Formulas are entered again under the names of their functions where Excel did not know these. */
const named = (formula: unknown): string =>
  typeof formula === "string" ? underOwnNames(formula) : JSON.stringify(formula);

/** What a formula comes to by now is nothing that anybody wrote. */
const isSameContent = (now: CellPicture, then: CellPicture): boolean =>
  named(now.formula) === named(then.formula);

const isSameArea = (now: AreaPicture, then: AreaPicture): boolean =>
  now?.address === then?.address &&
  (now?.formulas ?? []).every((row, r) =>
    row.every((formula, c) => named(formula) === named(then!.formulas[r]![c])),
  );

/** Whether a check may have put what stands in a cell there. */
type Given = (address: string, content: unknown) => boolean;

/** Of the form on a sheet: the formulas of its cells, and the keys of its rows. */
function givenIn(forms: readonly LoadedForm[], sheetName: string): Given {
  const loaded = forms.find(({ form }) => form.sheetName === sheetName);
  if (!loaded) return () => false;
  const { form } = loaded;
  const ownAt = ownFormulasIn(forms.map((each) => each.form));
  const paths = new Map([...form.cells.values()].map(({ address, path }) => [address, path]));
  const keys = new RegExp(
    `^${cellAddress(0, form.placement.form.columnWidths.length).slice(0, -1)}\\d+$`,
  );
  return (address, content) => {
    if (keys.test(address)) return isKey(content);
    const path = paths.get(address);
    const own = path === undefined ? null : ownAt(form, path);
    return own !== null && spelt(content) === spelt(own.rendered);
  };
}

/** Excel writes a sheet's name with quotes only where it needs them. */
const spelt = (formula: unknown): string => named(formula).replaceAll("'", "");

/** Formulas move as rows come and go elsewhere, and blank cells are given theirs. */
function isSameRow(now: AreaPicture, then: AreaPicture, given: Given): boolean {
  const held = contentsIn(now);
  const before = contentsIn(then);
  return [...new Set([...held.keys(), ...before.keys()])].every((address) => {
    const [content, was] = [held.get(address) ?? "", before.get(address) ?? ""];
    if (named(content) === named(was)) return true;
    const isFormula = typeof was === "string" && was.startsWith("=");
    const isConstant = was !== "" && !isFormula && !isKey(was);
    return !isConstant && given(address, content);
  });
}

/** What stands in the cells of an area, by address; blank ones left out. */
function contentsIn(area: AreaPicture): ReadonlyMap<string, unknown> {
  const [, column = "", row = ""] = /^([A-Z]+)(\d+)/.exec(area?.address ?? "") ?? [];
  const left = [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return new Map(
    (area?.formulas ?? []).flatMap((cells, r) =>
      cells.flatMap((content, c): [string, unknown][] =>
        content === "" ? [] : [[cellAddress(Number(row) - 1 + r, left + c), content]],
      ),
    ),
  );
}
