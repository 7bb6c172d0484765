import { sum } from "../../src/evaluation";
import type { FormData } from "../../src/forms";
import type { FundsOptions } from "../../src/forms/self-assessment/funds-options";
import type { Money } from "./faultless";

/** The amounts of 年度资金总额. */
export interface Totals {
  readonly initialBudget: number;
  readonly fullYearBudget: number;
  readonly executed: number;
}

/** 年度资金总额 and its lines, as a pack has them. */
export function faultlessFunds(
  { columns, lines }: FundsOptions,
  totals: Totals,
  natures: { readonly basic: number; readonly project: number },
  isSplit: boolean,
  money: Money,
): FormData {
  const amounts = Object.entries<number>({ ...totals }).filter(([column]) =>
    (columns as readonly string[]).includes(column),
  );
  const reason = columns.includes("reason") ? { reason: "年中追加项目预算。" } : {};
  if (lines.layout === "rows") {
    const shares = amounts.map(([column, amount]) => ({
      column,
      parts: parted(amount, isSplit ? lines.rows.length : 1, money),
    }));
    const rows = lines.rows.slice(0, isSplit ? undefined : 1);
    const bySource = rows.map(({ id }, row): [string, FormData] => [
      id,
      Object.fromEntries(shares.map(({ column, parts }) => [column, parts[row]!])),
    ]);
    return { ...reason, bySource: Object.fromEntries(bySource) };
  }
  const funds = { ...Object.fromEntries(amounts), ...reason };
  if (lines.layout === "none") return funds;
  const income = lines.income.map(({ id }) => id);
  const byIncome = named(income, parted(totals.executed, isSplit ? income.length : 1, money));
  const byExpenditure = natured(
    lines.expenditure.map(({ id }) => id),
    natures,
    money,
  );
  return { ...funds, byIncome, ...(byExpenditure && { byExpenditure }) };
}

const named = (ids: readonly string[], amounts: readonly number[]): FormData =>
  Object.fromEntries(amounts.map((amount, i) => [ids[i]!, amount]));

/** An amount in so many parts, the first taking what is left. */
function parted(amount: number, count: number, money: Money): number[] {
  const part = money.round(amount / (count + 1));
  const others = Array<number>(count - 1).fill(part);
  return [money.add(amount, -sum(others)), ...others];
}

/** 基本支出 and 项目支出 where the form has them, the rest on another line; null when there is none. */
function natured(
  ids: readonly string[],
  natures: { readonly basic: number; readonly project: number },
  money: Money,
): FormData | null {
  const known = Object.entries(natures).filter(([id]) => ids.includes(id));
  const rest = Object.entries(natures).filter(([id]) => !ids.includes(id));
  const free = ids.find((id) => !(id in natures));
  if (rest.length > 0 && free === undefined) return null;
  const left = money.add(...rest.map(([, amount]) => amount));
  return Object.fromEntries([...known, ...(rest.length > 0 ? [[free!, left] as const] : [])]);
}
