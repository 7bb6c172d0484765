import { type FormId } from "../forms/definition";
import { inRow, type FieldPath } from "../formulas";
import { codedColumns, type CodedTable } from "../forms/final-accounts/columns";
import type { Cell } from "./examine";
import type { FormView } from "./form-view";
import { cellsBehind } from "./refs";
import type { Report } from "./report";

/** An entry, and the figures of which it can be no more than a part. */
export interface PartOf {
  readonly cell: Cell;
  readonly wholes: readonly Cell[];
}

/** Entries of the forms whose whole stands in another table of the report. */
export const partsOfWholes = (report: Report): PartOf[] => [
  ...institutionParts(report),
  ...itemParts(report),
  ...economicParts(report),
];

const accounts = {
  income: ["broughtForward", "generalPublic", "governmentFund", "specialAccount", "other"],
  expenditure: ["personnel", "operating", "project"],
  threePublic: ["reception", "vehicleOperation", "vehiclePurchase", "abroad"],
  fixedAssets: ["inUse", "leased", "other"],
} as const;

/** What came in against what was spent, and all else against what came in, institution by institution. */
function institutionParts(report: Report): PartOf[] {
  const form = report.form("institutionAccounts");
  return Object.entries(accounts).flatMap(([table, columns]) => {
    const list = `${table}.institutions`;
    return form.rows(list).flatMap((row) => {
      const from = inRow(`${list}.*.name`, row);
      const behind = (ref: FieldPath): Cell[] =>
        cellsBehind(ref, from, form, report).map(({ path }) => ({ form, path }));
      const wholes =
        table === "income"
          ? ["basic", "project"].flatMap((column) => behind(`expenditure.institutions.*.${column}`))
          : behind("income.institutions.*.total");
      return columns.map((column) => ({
        cell: { form, path: inRow(`${list}.*.${column}`, row) },
        wholes,
      }));
    });
  });
}

const tables = Object.keys(codedColumns) as CodedTable[];

/**
 * Of each table the columns of what came in or was spent, with the figures of the same 科目 elsewhere:
 * what a fund got may stay in it, so that income is held against income, and in 公开02 against what 公开05
 * says was spent of the same money.
 */
const sides: readonly {
  readonly table: CodedTable;
  readonly columns: readonly string[];
  readonly wholes: readonly (readonly [table: CodedTable, column: string])[];
}[] = [
  {
    table: "02",
    columns: ["fiscal", "superior", "business", "operating", "affiliated", "other"],
    wholes: [
      ["05", "expenditure"],
      ["08", "income"],
    ],
  },
  { table: "08", columns: ["income"], wholes: [["02", "income"]] },
  ...(["03", "05", "08", "09"] as const).map((table) => ({
    table,
    columns:
      table === "03"
        ? ["basic", "project", "toSuperior", "operating", "toAffiliated"]
        : ["basic", "project"],
    wholes: (["03", "05", "08", "09"] as const)
      .filter((other) => other !== table)
      .map((other) => [other, "expenditure"] as const),
  })),
];

/** A 科目 in one table of 决算公开 against its rows in the others. */
function itemParts(report: Report): PartOf[] {
  const rows = new Map(
    tables.map((table) => {
      const form = report.form(`finalAccounts${table}`);
      const coded = form
        .rows("items")
        .map((row) => ({ row, form, code: form.text(inRow("items.*.code", row)) }));
      return [table, coded.filter(({ code }) => code !== "")];
    }),
  );
  return sides.flatMap(({ table, columns, wholes }) =>
    rows.get(table)!.flatMap(({ row, form, code }) => {
      const others = wholes.flatMap(([other, column]) =>
        rows
          .get(other)!
          .filter((each) => each.code === code)
          .map((each) => ({ form: each.form, path: inRow(`items.*.${column}`, each.row) })),
      );
      return columns.map((column) => ({
        cell: { form, path: inRow(`items.*.${column}`, row) },
        wholes: others,
      }));
    }),
  );
}

/** 公开06 against the basic expenditure of 公开05, and 公开01's income against that of 公开02. */
function economicParts(report: Report): PartOf[] {
  const entriesOf = (id: FormId, within: RegExp): Cell[] => entries(report.form(id), within);
  return [
    ...entriesOf("finalAccounts06", /^item\d+$/).map((cell) => ({
      cell,
      wholes: [{ form: report.form("finalAccounts05"), path: "total.basic" }],
    })),
    ...entriesOf("finalAccounts01", /^income\.(?:generalPublic|governmentFund|stateCapital)$/).map(
      (cell) => ({
        cell,
        wholes: [{ form: report.form("finalAccounts02"), path: "total.fiscal" }],
      }),
    ),
  ];
}

const entries = (form: FormView, within: RegExp): Cell[] =>
  form.fields
    .filter(({ path, cell: { content } }) => content.type === "entry" && within.test(path))
    .map(({ path }) => ({ form, path }));
