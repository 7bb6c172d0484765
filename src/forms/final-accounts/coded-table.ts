import { caption, entry, heading } from "../cells";
import type { CellSpec, RowSpec } from "../definition";
import type { FieldPath } from "../../formulas";
import type { CodedColumn } from "./columns";
import { amountEntry, amountSum, ordinal, type TableBody } from "./frame";

interface CodedOptions {
  readonly rows: number;
  readonly captions: Partial<Readonly<Record<string, string>>>;
}

const FIRST_AMOUNT = 2;
const LIST = "items";

/** Columns beside one another under the same heading. */
interface Group {
  readonly caption: string | undefined;
  readonly at: number;
  readonly across: number;
}

/** 科目代码 · 科目名称 · amounts: a row for each 科目 below the row 合计, inserted at will. */
export function codedTable(
  columns: readonly CodedColumn[],
  { rows, captions }: CodedOptions,
  widths: { readonly name: number; readonly amount: number },
): Pick<TableBody, "columnWidths" | "blocks" | "nameAcross" | "repeated"> {
  const placed = columns.map((column, n) => ({
    ...column,
    at: FIRST_AMOUNT + n,
    caption: captions[column.name] ?? column.caption,
  }));
  const groups = placed.reduce<Group[]>((before, { group, at }) => {
    const last = before.at(-1);
    return group !== undefined && last?.caption === group
      ? [...before.slice(0, -1), { ...last, across: last.across + 1 }]
      : [...before, { caption: group, at, across: 1 }];
  }, []);

  /** Amounts of a row: those that others make up are their sum, `own` lays out the rest. */
  const amounts = (
    place: string,
    own: (column: (typeof placed)[number], field: FieldPath) => CellSpec,
  ): CellSpec[] =>
    placed.map((column) => {
      const { at, name, kind, sum } = column;
      const field = `${place}.${name}`;
      if (!sum) return own(column, field);
      const fields = (names: readonly string[]) => names.map((each) => `${place}.${each}`);
      const less = sum.less && { less: fields(sum.less) };
      return amountSum(at, field, fields(sum.of), { kind, ...less });
    });

  const headings: RowSpec[] = [
    {
      key: "heading",
      height: 22,
      cells: [
        heading(0, "项目", { across: 2 }),
        ...groups.map(({ caption: text, at, across }) =>
          text === undefined
            ? heading(at, placed[at - FIRST_AMOUNT]!.caption, { through: "heading.items" })
            : heading(at, text, { across }),
        ),
      ],
    },
    {
      key: "heading.items",
      height: 34,
      cells: [
        heading(0, "科目代码"),
        heading(1, "科目名称"),
        ...placed
          .filter(({ group }) => group !== undefined)
          .map(({ at, caption: text }) => heading(at, text)),
      ],
    },
    {
      key: "heading.numbers",
      cells: [
        heading(0, "栏次", { across: 2, style: "ordinal" }),
        ...placed.map(({ at }, n) => ordinal(at, n + 1)),
      ],
    },
  ];

  return {
    columnWidths: [12, widths.name, ...columns.map(({ width = widths.amount }) => width)],
    nameAcross: 1,
    repeated: { from: "heading", through: "heading.numbers" },
    blocks: [
      ...headings,
      {
        key: "total",
        cells: [
          heading(0, "合计", { across: 2 }),
          // Across where the row adds up across: a row that is inserted has no sum of its own yet.
          ...amounts("total", ({ at, name, kind }, field) =>
            amountSum(at, field, [`${LIST}.*.${name}`], { kind, leafCodes: `${LIST}.*.code` }),
          ),
        ],
      },
      {
        section: LIST,
        list: LIST,
        each: "科目",
        minimum: rows,
        row: {
          cells: [
            entry(0, `${LIST}.*.code`, "code"),
            entry(1, `${LIST}.*.name`, "name", { align: "left" }),
            ...amounts(`${LIST}.*`, ({ at, kind }, field) => amountEntry(at, field, { kind })),
          ],
        },
        fence: {
          key: `${LIST}.end`,
          cells: [
            caption(0, "……", { style: "fence" }),
            ...Array.from({ length: columns.length + 1 }, (_, i) =>
              heading(i + 1, "", { style: "fence" }),
            ),
          ],
        },
      },
    ],
  };
}
