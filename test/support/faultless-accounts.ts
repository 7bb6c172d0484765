import fc from "fast-check";
import type { FormData, ReportData } from "../../src/forms";

/** An amount of cents in 万元. */
const amount = (cents: number): number => cents / 100;

const total = <T>(rows: readonly T[], cents: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + cents(row), 0);

interface General {
  readonly code: string;
  readonly basic: number;
  readonly project: number;
}

interface Fund {
  readonly code: string;
  readonly opening: number;
  readonly income: number;
  readonly spent: number;
}

const generalCodes = ["2010301", "2010302", "2040299", "2080505", "2080506", "2101101", "2210201"];
const fundCodes = ["2120803", "2120899", "2296002"];

const cents = (min: number) => fc.integer({ min, max: 10_000_000 });

const rows = <T extends { code: string }>(row: fc.Arbitrary<T>, minLength: number) =>
  fc.uniqueArray(row, { selector: ({ code }) => code, minLength, maxLength: 5 });

/** The nine tables of a unit, filled without a fault; what follows is left to their formulas. */
export const faultlessAccounts: fc.Arbitrary<ReportData> = fc
  .record({
    general: rows(
      fc.record({
        code: fc.constantFrom(...generalCodes),
        basic: cents(100_000),
        project: cents(0),
      }),
      1,
    ),
    funds: rows(
      fc
        .record({
          code: fc.constantFrom(...fundCodes),
          opening: cents(0),
          income: cents(1),
          share: fc.double({ min: 0, max: 1, noNaN: true }),
        })
        .map(({ code, opening, income, share }) => ({
          code,
          opening,
          income,
          spent: Math.floor((opening + income) * share),
        })),
      0,
    ),
  })
  .map(({ general, funds }) => ({ unitName: "测试单位", year: 2023, ...tables(general, funds) }));

const called = (code: string) => ({ code, name: `科目${code}` });

function tables(general: readonly General[], funds: readonly Fund[]) {
  const ofGeneral = total(general, ({ basic, project }) => basic + project);
  const basic = total(general, (row) => row.basic);
  const ofFunds = total(funds, ({ income }) => income);
  const opening = total(funds, (row) => row.opening);
  const left = ({ opening: before, income, spent }: Fund): number => before + income - spent;
  const expenditure = [
    ...general.map(({ code, basic: b, project }) => ({ code, cents: b + project })),
    ...funds.map(({ code, spent }) => ({ code, cents: spent })),
  ];
  const classes = [...new Set(expenditure.map(({ code }) => code.slice(0, 3)))];
  const inClass = (code: string, list: readonly { code: string; cents: number }[]): number =>
    total(
      list.filter((row) => row.code.startsWith(code)),
      (row) => row.cents,
    );
  const perClass = <T>(line: (code: string) => T): Record<string, T> =>
    Object.fromEntries(classes.map((code) => [`class${code}`, line(code)]));
  const items = general.map(({ code, basic: b, project }): FormData => ({
    ...called(code),
    basic: amount(b),
    project: amount(project),
  }));
  const income = { generalPublic: amount(ofGeneral), governmentFund: amount(ofFunds) };
  const wages = Math.floor(basic / 2);
  return {
    finalAccounts01: {
      income: { ...income, openingBalance: amount(opening) },
      expenditure: {
        ...perClass((code) => amount(inClass(code, expenditure))),
        closingBalance: amount(total(funds, left)),
      },
    },
    finalAccounts02: {
      items: [
        ...general.map(({ code, basic: b, project }) => ({
          ...called(code),
          fiscal: amount(b + project),
        })),
        ...funds.map(({ code, income: i }) => ({ ...called(code), fiscal: amount(i) })),
      ],
    },
    finalAccounts03: {
      items: [
        ...items,
        ...funds.map(({ code, spent }) => ({ ...called(code), project: amount(spent) })),
      ],
    },
    finalAccounts04: {
      income: { ...income, openingBalance: { governmentFund: amount(opening) } },
      expenditure: {
        ...perClass((code) => ({
          generalPublic: amount(inClass(code, expenditure.slice(0, general.length))),
          governmentFund: amount(inClass(code, expenditure.slice(general.length))),
        })),
        closingBalance: { governmentFund: amount(total(funds, left)) },
      },
    },
    finalAccounts05: { items },
    finalAccounts06: {
      item30101: amount(wages),
      item30217: 3,
      item30201: amount(basic - wages - 300),
    },
    finalAccounts07: { budget: { reception: 5 }, finalAccount: { reception: 4 } },
    finalAccounts08: {
      items: funds.map(({ code, opening: before, income: i, spent }) => ({
        ...called(code),
        openingBalance: amount(before),
        income: amount(i),
        project: amount(spent),
      })),
      ...(funds.length === 0 && { emptyStatement: "本单位没有政府性基金收支。" }),
    },
    finalAccounts09: { emptyStatement: "本单位没有国有资本经营预算支出。" },
  };
}
