import { caption, computed, entry, heading, carriedFrom } from "../cells";
import type { Block, CellSpec, FormSpec, RowSpec } from "../definition";
import type { FieldPath } from "../../formulas";
import { formKind } from "../form-kind";
import { rowsAt, valueAt, type FormData } from "../values";
import { tables, type Column, type Table } from "./account-tables";
import { institutionAccountsSchema, type InstitutionAccountsOptions } from "./options";

/** 二、部门（单位）收支情况 (domain: A3): four tables of the same institutions, 万元. */
export const institutionAccounts = formKind({
  id: "institutionAccounts",
  name: "收支情况表",
  options: { institutionAccounts: institutionAccountsSchema },
  build: accountsForm,
  complete: (form, report) => withInstitutions(form, report.institutionAccounts ?? {}),
});

const [first] = tables;

const institutions = (table: Table): FieldPath => `${table.id}.institutions`;

/** The same institutions in every table, where the data has no rows of its own. */
function withInstitutions(form: InstitutionAccountsOptions, data: FormData): FormData {
  const given = rowsAt(data, institutions(first)).map((row) => ({ name: valueAt(row, "name") }));
  const rows = given.length > 0 ? given : form.institutions.map((name) => ({ name }));
  const completed = tables.map((table) => {
    const own = rowsAt(data, institutions(table));
    return [
      table.id,
      { ...(data[table.id] as FormData | undefined), institutions: own.length > 0 ? own : rows },
    ] as const;
  });
  const filled: FormData = { ...data, ...Object.fromEntries(completed) };
  const income = filled[first.id] as FormData;
  return {
    ...filled,
    [first.id]: {
      ...income,
      summary: { name: form.summaryName, ...(income["summary"] as FormData) },
    },
  };
}

function accountsForm(form: InstitutionAccountsOptions): FormSpec {
  const titles = { income: form.incomeHeading, expenditure: form.expenditureHeading };
  return {
    id: "institutionAccounts",
    sheetName: form.sheetName,
    columnWidths: [42, 14, 13, 13, 13, 15, 13, 13],
    blocks: [
      {
        key: "title",
        height: 34,
        cells: [caption(0, form.title, { across: 8, style: "partTitle" })],
      },
      ...tables.flatMap((table, i) => [
        ...(i === 0 ? [] : [{ key: `${table.id}.space`, cells: [] }]),
        ...tableBlocks(table, table.id in titles ? titles[table.id as keyof typeof titles] : null),
      ]),
    ],
  };
}

function tableBlocks(table: Table, title: string | null): Block[] {
  const { id, columns, headings } = table;
  const headed: RowSpec[] = headings.map((cells, i) => ({
    key: `${id}.heading.${i + 1}`,
    height: 32,
    cells: cells.map(({ at, text, across, rows = 1 }) =>
      heading(at, text, {
        ...(across && { across }),
        ...(rows > 1 && { through: `${id}.heading.${i + rows}` }),
      }),
    ),
  }));
  return [
    ...(title === null
      ? []
      : [
          {
            key: `${id}.title`,
            height: 26,
            cells: [heading(0, title, { across: columns.length + 1 })],
          },
        ]),
    ...headed,
    {
      key: `${id}.summary`,
      table: table.name,
      height: 24,
      cells: [
        nameCell(table, `${id}.summary.name`, `${first.id}.summary.name`),
        ...columns.map((column, i) =>
          computed(i + 1, `${id}.summary.${column.name}`, kindOf(column), {
            op: "sum",
            of: [`${institutions(table)}.*.${column.name}`],
          }),
        ),
      ],
    },
    {
      section: id,
      list: institutions(table),
      each: "机构",
      minimum: 1,
      row: { table: table.name, height: 24, cells: institutionCells(table) },
      fence: {
        key: `${id}.end`,
        cells: ["……", ...columns.map(() => "")].map((text, at) =>
          heading(at, text, { style: "fence" }),
        ),
      },
    },
  ];
}

/** Typed in the first table, linked in the others: an institution is one name throughout. */
function nameCell(table: Table, field: FieldPath, from: FieldPath): CellSpec {
  const cell = entry(0, field, "name", { align: "left" });
  return table === first ? cell : carriedFrom(cell, { from });
}

function institutionCells(table: Table): CellSpec[] {
  const inRow = (name: string): FieldPath => {
    const [other, column] = name.split(".") as [string, string?];
    return column === undefined
      ? `${institutions(table)}.*.${other}`
      : `${other}.institutions.*.${column}`;
  };
  return [
    nameCell(table, inRow("name"), `${institutions(first)}.*.name`),
    ...table.columns.map((column, i) =>
      column.sum
        ? computed(i + 1, inRow(column.name), kindOf(column), {
            op: "sum",
            of: column.sum.map(inRow),
            ...(column.less && { less: column.less.map(inRow) }),
          })
        : entry(i + 1, inRow(column.name), kindOf(column)),
    ),
  ];
}

const kindOf = ({ isBalance }: Column): "balance" | "amount" => (isBalance ? "balance" : "amount");
