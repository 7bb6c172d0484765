import { heading } from "../cells";
import type { CellSpec } from "../definition";
import { accountsTable, amountEntry, amountSum, ordinal } from "./frame";
import { threePublicColumns } from "./three-public-columns";

const halves = [
  { name: "budget", caption: "预算数" },
  { name: "finalAccount", caption: "决算数" },
] as const;

const WIDTH = threePublicColumns.length;
const FIRST_OF_VEHICLES = 2;

/** 一般公共预算财政拨款“三公”经费支出决算表: twelve figures in one line. */
export const finalAccounts07 = accountsTable("07", ({ captions }) => {
  const inHalves = <T>(cells: (half: (typeof halves)[number], first: number) => T[]): T[] =>
    halves.flatMap((half, i) => cells(half, i * WIDTH));
  const columns = threePublicColumns.map((column, i) => ({
    ...column,
    at: i,
    caption: captions[column.name] ?? column.caption,
  }));
  const ofVehicles = columns.filter((column) => "ofVehicles" in column);
  return {
    columnWidths: Array<number>(2 * WIDTH).fill(12),
    orientation: "landscape",
    nameAcross: 4,
    amountAcross: 2,
    blocks: [
      {
        key: "heading",
        height: 24,
        cells: inHalves(({ caption: text }, first) => [heading(first, text, { across: WIDTH })]),
      },
      {
        key: "heading.columns",
        height: 24,
        cells: inHalves((_, first) => [
          ...columns
            .filter((column) => !("ofVehicles" in column))
            .map(({ at, caption: text }) =>
              heading(first + at, text, { through: "heading.vehicles" }),
            ),
          heading(first + FIRST_OF_VEHICLES, "公务用车购置及运行维护费", {
            across: ofVehicles.length,
          }),
        ]),
      },
      {
        key: "heading.vehicles",
        height: 36,
        cells: inHalves((_, first) =>
          ofVehicles.map(({ at, caption: text }) => heading(first + at, text)),
        ),
      },
      {
        key: "heading.numbers",
        cells: inHalves((_, first) => columns.map(({ at }) => ordinal(first + at, first + at + 1))),
      },
      {
        key: "amounts",
        height: 30,
        cells: inHalves(({ name: half }, first) =>
          columns.map((column): CellSpec => {
            const field = `${half}.${column.name}`;
            const at = first + column.at;
            return "sum" in column
              ? amountSum(
                  at,
                  field,
                  column.sum.map((part) => `${half}.${part}`),
                )
              : amountEntry(at, field, carriedFrom(half, column.name));
          }),
        ),
      },
    ],
  };
});

/** 决算数 stands in 基础数据表 as well; its 预算数 is another one (domain: A4). */
const carriedFrom = (half: (typeof halves)[number]["name"], name: string) =>
  half === "finalAccount" ? { carried: { from: `baseData!threePublic.${name}.finalAccount` } } : {};
