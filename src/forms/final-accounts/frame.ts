import { caption, computed, entry, heading, carriedFrom } from "../cells";
import {
  fieldCells,
  numericKinds,
  type CellSpec,
  type FormId,
  type FormSpec,
  type RowSpec,
  type ValueKind,
} from "../definition";
import { type Carried, type FieldPath } from "../../formulas";
import { formKind, type FormKind } from "../form-kind";
import { worded, type Wording } from "../wording";
import {
  finalAccountsSchema,
  type AccountsTable,
  type FinalAccountsOptions,
  type TableOptions,
} from "./options";

/** What is laid out between the heading and the footnote of a table. */
export interface TableBody extends Pick<
  FormSpec,
  "columnWidths" | "blocks" | "orientation" | "repeated"
> {
  /** Columns that the unit's name and `单位：万元` take up in the line above the table. */
  readonly nameAcross: number;
  readonly amountAcross: number;
  /** Rows below the footnote. */
  readonly below?: readonly RowSpec[];
}

/** One of the nine tables as a form: what all of them have around their figures, and its body. */
export const accountsTable = <T extends AccountsTable>(
  table: T,
  body: (options: TableOptions<T>) => TableBody,
): FormKind<`finalAccounts${T}`, { finalAccounts: typeof finalAccountsSchema }, Wording> =>
  formKind({
    id: `finalAccounts${table}`,
    name: `公开${table}表`,
    options: { finalAccounts: finalAccountsSchema },
    amountUnit: ({ amountUnit }) => amountUnit,
    build: (finalAccounts, wording, year) => {
      const options = finalAccounts.tables[table] as TableOptions<T> | undefined;
      if (!options) return null;
      const said = (text: string): string => worded(text, wording, year);
      const form = framed(`finalAccounts${table}`, finalAccounts, options, body(options), said);
      return wording.amountUnit === "元" ? withRoom(form, YUAN_WIDTH) : form;
    },
  });

function framed(
  id: FormId,
  { unitLine, amountLine }: FinalAccountsOptions,
  { tag, title, sheetName, note }: TableOptions,
  { blocks, nameAcross, amountAcross, below = [], ...page }: TableBody,
  said: (text: string) => string,
): FormSpec {
  const across = page.columnWidths.length;
  const inTag = { style: "tag", align: "right" } as const;
  return {
    id,
    sheetName,
    ...page,
    blocks: [
      { key: "title", height: 32, cells: [heading(0, said(title), { across, style: "title" })] },
      { key: "tag", cells: [caption(0, tag, { across, ...inTag })] },
      {
        key: "unitName",
        height: 22,
        cells: [
          caption(0, unitLine, inTag),
          entry(1, "unitName", "name", { across: nameAcross, align: "left" }),
          caption(across - amountAcross, said(amountLine), { across: amountAcross, ...inTag }),
        ],
      },
      ...blocks,
      { key: "note", height: 24, cells: [caption(0, said(note), { across, style: "note" })] },
      ...below,
    ],
  };
}

/** Characters that an amount in 元 needs: 1,234,567,890.12. */
const YUAN_WIDTH = 17;

/** The form with its columns of amounts at least so wide. */
function withRoom(form: FormSpec, width: number): FormSpec {
  const ofAmounts = new Set(
    fieldCells(form)
      .filter(({ content }) => numericKinds.has(content.kind))
      .map(({ at }) => at),
  );
  return {
    ...form,
    columnWidths: form.columnWidths.map((own, at) =>
      ofAmounts.has(at) ? Math.max(own, width) : own,
    ),
  };
}

/** 行次 and 栏次: numbers that only hold the place. */
export const ordinal = (at: number, number: number | ""): CellSpec =>
  heading(at, String(number), { style: "ordinal" });

export interface AmountOptions {
  readonly kind?: ValueKind | undefined;
  /** Where it is typed first. */
  readonly carried?: Carried | undefined;
}

const right = { align: "right" } as const;

/** An amount that is typed, or shown from where it is typed first. */
export const amountEntry = (
  at: number,
  field: FieldPath,
  { kind = "amount", carried }: AmountOptions = {},
): CellSpec => {
  const cell = entry(at, field, kind, right);
  return carried === undefined ? cell : carriedFrom(cell, carried);
};

export const amountSum = (
  at: number,
  field: FieldPath,
  of: readonly FieldPath[],
  {
    kind = "amount",
    ...terms
  }: { kind?: ValueKind | undefined; less?: readonly FieldPath[]; leafCodes?: FieldPath } = {},
): CellSpec => computed(at, field, kind, { op: "sum", of, ...terms }, right);
