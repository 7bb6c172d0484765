import { formsOf } from "../forms";
import { isSection, type FormSpec, type SectionSpec } from "../forms/definition";
import { inRow } from "../formulas";
import { kindsOf } from "../forms/value-kinds";
import { blankView } from "./figure-columns";
import {
  isListedSection,
  sectionFields,
  totalPath,
  type SectionField,
  type SectionRow,
} from "./sections";
import type { Selection } from "./selection";
import type { Submission } from "./submission";
import {
  ordinals,
  shortWords,
  words,
  type RowSum,
  type Table,
  type TableCell,
  type TableColumn,
} from "./table";
import { leading, shortened } from "./table-pair";

/** The code of a row that counts in the total, behind the columns of a section with codes. */
const LEAF = shortWords("末级科目", 12);

/** A row without a code counts as well, under no code. */
const leafCode = (code: TableCell | undefined): TableCell => code ?? "无代码";

interface UnitRow extends SectionRow {
  readonly unit: Submission;
  readonly sheetName: string;
}

/**
 * The rows of each section of all units below one another, behind what those of 功能科目 come to by
 * code. A section that no unit filled in has no table; one of very many rows is omitted, and that is
 * said.
 */
export function sectionTables(selection: Selection): { tables: Table[]; omitted: string[] } {
  const made = formsOf(selection.pack, selection.year)
    .filter(({ id }) => id !== "institutionAccounts")
    .flatMap((form) =>
      form.blocks
        .filter(isSection)
        .filter(isListedSection)
        .flatMap((section) => tablesOf(form, section, selection) ?? []),
    );
  const [listed, omitted] = [true, false].map((isIn) =>
    made.filter(({ list }) => list.rows.length <= MOST_ROWS === isIn),
  ) as [Tables[], Tables[]];
  return {
    tables: [...listed.flatMap(({ codes }) => codes ?? []), ...listed.map(({ list }) => list)],
    omitted: omitted.map(
      ({ list: { sheetName, rows } }) =>
        `“${sheetName}”共 ${rows.length} 行，超过 ${MOST_ROWS} 行，没有列出`,
    ),
  };
}

interface Tables {
  readonly list: Table;
  /** By 科目代码, of a section that has codes. */
  readonly codes: Table | null;
}

/** A county of a hundred units; beyond, the lists take more memory and time than all else. */
const MOST_ROWS = 5000;

function tablesOf(form: FormSpec, section: SectionSpec, selection: Selection): Tables | null {
  const { pack, year, included } = selection;
  const fields = sectionFields(section);
  const rows = included.flatMap((unit) =>
    unit.sections
      .filter((each) => each.form === form.id && each.list === section.list)
      .flatMap(({ sheetName, fields: own, rows: ownRows }) => {
        // A form of another pack may have other columns.
        const from = fields.map(({ content }) => own.indexOf(content.field));
        return ownRows.map((row): UnitRow => ({
          ...row,
          values: from.map((at) => row.values[at] ?? null),
          unit,
          sheetName,
        }));
      }),
  );
  if (rows.length === 0) return null;
  const view = blankView(form, selection);
  const codeAt = fields.findIndex(({ content }) => content.kind === "code");
  const kinds = kindsOf(form.amounts);
  const columns = fields.map(({ content }): TableColumn => {
    const heading = view.nameParts(inRow(content.field, 0)).column;
    const { numberFormat } = kinds[content.kind];
    if (content.kind === "code") return shortWords(heading || "科目代码", 12);
    if (content.kind === "name") return words(codeAt < 0 ? "项目名称" : heading, 36);
    return { group: "", heading, width: 14, numberFormat, total: { op: "sum" } };
  });
  const own = view.nameParts(totalPath(section.list, fields.at(-1)!.content.field)).row;
  const name = codeAt < 0 && own !== "" ? own : form.sheetName;
  const shared = { year, name, unit: form.amounts?.unit ?? pack.amountUnit, columns, rows };
  if (codeAt < 0) return { list: listTable({ ...shared, rate: rateOf(fields) }), codes: null };
  const list = listTable({ ...shared, rate: null, codeAt });
  return { list, codes: byCode({ ...shared, list, codeAt }) };
}

interface Rows {
  readonly year: number;
  readonly name: string;
  readonly unit: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly UnitRow[];
}

const BEFORE: readonly TableColumn[] = [...leading, ordinals("行", 6)];

/** The columns of 预算数 and 决算数, where a section has both. */
function rateOf(fields: readonly SectionField[]): { part: number; base: number } | null {
  const at = (name: string): number =>
    fields.findIndex(({ content }) => content.field.endsWith(`.${name}`));
  const [part, base] = [at("finalAccount"), at("budget")];
  return part < 0 || base < 0 ? null : { part: part + BEFORE.length, base: base + BEFORE.length };
}

/** All rows of all units, each with its file, sheet and row. */
function listTable({
  year,
  name,
  unit,
  columns,
  rows,
  rate,
  codeAt = -1,
}: Rows & { rate: ReturnType<typeof rateOf>; codeAt?: number }): Table {
  const hasLeaves = codeAt >= 0;
  const leafAt = BEFORE.length + columns.length;
  const counted = columns.map((column): TableColumn => {
    const isSummed = hasLeaves && column.total !== null;
    return isSummed ? { ...column, total: { op: "sumWhere", column: leafAt } } : column;
  });
  const percent = { group: "", heading: "执行率", width: 10, numberFormat: "0.00%" };
  return {
    sheetName: shortened(`${name}明细`),
    title: `${year}年度${name}明细`,
    note: `金额单位：${unit}。各单位逐行列出，数取自该行来源文件、来源工作表的这一行。${
      hasLeaves ? "汇总行只加末级科目，类、款的合计不重复计算。" : ""
    }`,
    columns: [
      ...BEFORE,
      ...counted,
      ...(hasLeaves ? [LEAF] : []),
      ...(rate
        ? [
            {
              ...percent,
              total: { op: "ratio", ...rate } as const,
              each: { op: "ratio", ...rate } as const,
            },
          ]
        : []),
    ],
    rows: rows.map(({ unit: { unitName, file }, sheetName, row, values, isLeaf }, i) => [
      i + 1,
      unitName,
      file,
      sheetName,
      row,
      ...values,
      ...(hasLeaves ? [isLeaf ? leafCode(values[codeAt]) : null] : []),
      ...(rate ? [null] : []),
    ]),
    hasTotal: true,
    frozen: 2,
  };
}

/** What the rows come to by 科目代码: a 类 or 款 is what begins with its code, whoever printed it. */
function byCode({
  year,
  name,
  unit,
  columns,
  rows,
  list,
  codeAt,
}: Rows & { list: Table; codeAt: number }): Table {
  const nameAt = columns.findIndex(({ total }, at) => total === null && at !== codeAt);
  const leafIn = BEFORE.length + columns.length;
  const codes = new Map<string, Map<string, Set<Submission>>>();
  for (const { values, unit: of } of rows) {
    const code = String(values[codeAt] ?? "");
    if (code === "") continue;
    const names = codes.get(code) ?? new Map<string, Set<Submission>>();
    const called = String(values[nameAt] ?? "");
    codes.set(code, names.set(called, (names.get(called) ?? new Set()).add(of)));
  }
  const sorted = [...codes].sort(([one], [other]) => (one < other ? -1 : 1));
  const counted = new Set(rows.flatMap(({ isLeaf, values }) => (isLeaf ? [values[codeAt]] : [])));
  const below = belowEach(sorted.map(([code]) => code));
  const sum = sorted.map(([code], at): RowSum => ({
    isCounted: counted.has(code),
    below: below[at]!,
  }));
  const sums = columns.flatMap((column, at): TableColumn[] => {
    if (column.total === null) return [];
    const of = BEFORE.length + at;
    const table = list.sheetName;
    return [
      {
        ...column,
        total: { op: "totalOf", table, column: of },
        each: { op: "sumByCode", table, column: of, leaf: leafIn, key: 0, rows: sum },
      },
    ];
  });
  const isCodeless = rows.some(({ values }) => values[codeAt] === null);
  return {
    sheetName: shortened(`${name}按科目`),
    title: `${year}年度${name}按科目汇总`,
    note: `金额单位：${unit}。由公式从“${list.sheetName}”相加：类、款是其下全部末级科目之和。${
      isCodeless ? "没有科目代码的行只计入汇总行。" : ""
    }`,
    columns: [
      shortWords("科目代码", 12),
      words("科目名称", 40),
      ...sums,
      ordinals("填列单位数", 12),
      words("其他名称", 40),
    ],
    rows: sorted.map(([code, names]) => {
      const [[usual = ""] = [], ...others] = [...names].sort(
        ([, one], [, other]) => other.size - one.size,
      );
      return [
        code,
        usual,
        ...sums.map(() => null),
        new Set([...names.values()].flatMap((units) => [...units])).size,
        others.map(([each, units]) => `${each}（${[...units][0]!.unitName}）`).join("、"),
      ];
    }),
    hasTotal: true,
    frozen: 2,
  };
}

/** Of sorted codes the next ones down: 20101 and 20102 of 201, 2010101 of 20101. */
export function belowEach(codes: readonly string[]): number[][] {
  const below = codes.map((): number[] => []);
  const above: number[] = [];
  codes.forEach((code, at) => {
    while (above.length > 0 && !code.startsWith(codes[above.at(-1)!]!)) above.pop();
    const nearest = above.at(-1);
    if (nearest !== undefined) below[nearest]!.push(at);
    above.push(at);
  });
  return below;
}
