import { carriedFrom } from "../cells";
import { isSection, type Block, type CellSpec, type FormRef } from "../definition";
import { type FieldPath } from "../../formulas";
import type { BaseDataOptions } from "../base-data/options";
import type { FinalAccountsOptions } from "../final-accounts/options";
import type { Beside } from "../form-kind";

const threePublic = [
  ["abroad", "abroad"],
  ["reception", "reception"],
  ["purchase", "vehicles.purchase"],
  ["operation", "vehicles.operation"],
] as const;

/** What the nine tables of the final accounts hold already. */
export const noteTableSources: Readonly<Record<FieldPath, FormRef>> = {
  "overview.total.current": "finalAccounts01!income.grandTotal",
  "overview.income.current": "finalAccounts01!income.grandTotal",
  "overview.expenditure.current": "finalAccounts01!expenditure.grandTotal",
  "overview.fiscalTotal.current": "finalAccounts04!income.grandTotal",
  "overview.fiscalIncome.current": "finalAccounts04!income.grandTotal",
  "overview.fiscalExpenditure.current": "finalAccounts04!expenditure.grandTotal.total",
  "overview.generalExpenditure.current": "finalAccounts05!total.expenditure",
  "income.fiscal.amount": "finalAccounts02!total.fiscal",
  "income.superior.amount": "finalAccounts02!total.superior",
  "income.services.amount": "finalAccounts02!total.business",
  "income.operations.amount": "finalAccounts02!total.operating",
  "income.affiliates.amount": "finalAccounts02!total.affiliated",
  "income.other.amount": "finalAccounts02!total.other",
  "expenditure.basic.amount": "finalAccounts03!total.basic",
  "expenditure.project.amount": "finalAccounts03!total.project",
  "expenditure.superior.amount": "finalAccounts03!total.toSuperior",
  "expenditure.operations.amount": "finalAccounts03!total.operating",
  "expenditure.affiliates.amount": "finalAccounts03!total.toAffiliated",
  "expenditure.general.amount": "finalAccounts05!total.expenditure",
  "basic.personnel.amount": "finalAccounts06!total.personnel",
  "basic.operating.amount": "finalAccounts06!total.operating",
  "operatingCost.amount": "finalAccounts06!total.operating",
  ...Object.fromEntries(
    threePublic.map(([note, item]) => [
      `threePublic.${note}.finalAccount`,
      `finalAccounts07!finalAccount.${item}` as const,
    ]),
  ),
};

/** What 基础数据表 holds already. */
const baseData: Readonly<Record<FieldPath, FormRef>> = {
  ...Object.fromEntries(
    threePublic.flatMap(([note, item]) =>
      [
        ["budget", "budget"],
        ["finalAccount", "finalAccount"],
        ["previous", "previousFinalAccount"],
      ].map(([column, source]) => [
        `threePublic.${note}.${column}`,
        `baseData!threePublic.${item}.${source}` as const,
      ]),
    ),
  ),
  "performance.operating.budget": "baseData!operating.total.budget",
  "performance.operating.executed": "baseData!operating.total.finalAccount",
};

/** The forms that may hold the figures already. */
export type FigureForms = Beside<{
  baseData: BaseDataOptions;
  finalAccounts: FinalAccountsOptions;
}>;

/** Where each figure of the sheet stands already, in the forms that a place has. */
const noteSources = (pack: FigureForms): Readonly<Record<FieldPath, FormRef>> => ({
  ...(pack.baseData && baseData),
  ...(pack.finalAccounts && noteTableSources),
});

/** The block with its figures taken over from where they are typed first. */
export function linked(block: Block, pack: FigureForms): Block {
  const sources = noteSources(pack);
  const link = (cell: CellSpec): CellSpec => {
    const { content } = cell;
    const from = content.type === "entry" ? sources[content.field] : undefined;
    return from === undefined ? cell : carriedFrom(cell, { from });
  };
  return isSection(block) ? block : { ...block, cells: block.cells.map(link) };
}
