import type { FieldPath } from "../../formulas";
import type { FormId } from "../definition";

/** The list of 科目 of a table, and what each is known by. */
export const ITEMS: FieldPath = "items";
export const ITEM_CODES: FieldPath = `${ITEMS}.*.code`;

/** Where the 科目 of a table come from besides its own, and tables whose 科目 are of another fund. */
interface Sharing {
  readonly from: readonly FormId[];
  readonly without: readonly FormId[];
}

const otherFunds = ["finalAccounts08", "finalAccounts09"] as const;

/** 收入, 支出 and 一般公共预算支出 list the same 科目; what is of another fund is not in 公开05. */
export const sharing: Partial<Readonly<Record<FormId, Sharing>>> = {
  finalAccounts02: { from: ["finalAccounts03", "finalAccounts05", ...otherFunds], without: [] },
  finalAccounts03: { from: ["finalAccounts02", "finalAccounts05", ...otherFunds], without: [] },
  finalAccounts05: { from: ["finalAccounts03", "finalAccounts02"], without: otherFunds },
};

/** Whether a form is a table of 科目. */
export const isItemTable = (form: FormId): boolean => /^finalAccounts0[23589]$/.test(form);

/** The tables that list a 科目 which is written into one of them. */
export const tablesWithItemsOf = (table: FormId): readonly FormId[] => [
  table,
  ...(Object.keys(sharing) as FormId[]).filter(
    (other) => other !== table && sharing[other]!.from.includes(table),
  ),
];
