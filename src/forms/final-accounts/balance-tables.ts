import { accountsTable, amountEntry, amountSum } from "./frame";
import { fundColumns, lines01, lines04, type Line } from "./lines";
import { lineAmount, twoSided, typedFirst } from "./two-sided";

const repeated = { from: "heading", through: "heading.numbers" } as const;

/** 收入支出决算总表. */
export const finalAccounts01 = accountsTable("01", ({ captions }) => ({
  columnWidths: [39, 6, 17, 39, 6, 17],
  nameAcross: 3,
  amountAcross: 1,
  repeated,
  blocks: twoSided({
    sides: lines01,
    captions,
    headings: ["收入", "支出"],
    columns: ["金额"],
    amounts: (line, at) => [lineAmount(at, line)],
  }),
}));

/** The three funds of a line and their total. */
const fundAmounts = ({ id, sum, kind, ...from }: Line, at: number) =>
  fundColumns.map(({ name, items }, i) => {
    const field = `${id}.${name}`;
    if (name === "total") {
      const parts = fundColumns.slice(1).map((fund) => `${id}.${fund.name}`);
      return amountSum(at, field, parts, { kind });
    }
    return sum
      ? amountSum(
          at + i,
          field,
          sum.map((part) => `${part}.${name}`),
          { kind },
        )
      : amountEntry(at + i, field, { kind, carried: items ? typedFirst(from, items) : undefined });
  });

/** 财政拨款收入支出决算总表. */
export const finalAccounts04 = accountsTable("04", ({ captions }) => ({
  columnWidths: [34, 6, 15, 37, 6, 15, 18, 18, 18],
  orientation: "landscape",
  nameAcross: 3,
  amountAcross: 1,
  repeated,
  blocks: twoSided({
    sides: lines04,
    captions,
    headings: ["收 入", "支 出"],
    columns: fundColumns.map(({ name, caption }) => captions[name] ?? caption),
    amounts: fundAmounts,
  }),
}));
