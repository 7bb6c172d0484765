import { caption, heading } from "../cells";
import type { CellSpec, RowSpec, Side } from "../definition";
import type { Carried } from "../../formulas";
import { expenditureParts, type ExpenditureTable } from "./columns";
import { amountEntry, amountSum, ordinal } from "./frame";
import type { Line, Sides } from "./lines";

interface TwoSided {
  readonly sides: Sides;
  readonly captions: Partial<Readonly<Record<string, string>>>;
  readonly headings: readonly [income: string, expenditure: string];
  /** Headings of the amounts on the right. */
  readonly columns: readonly string[];
  /** The cells of a line on the right, from the fourth column on. */
  readonly amounts: (line: Line, at: number) => readonly CellSpec[];
}

/** The first column of a side, and of its amounts. */
const RIGHT = 3;

/** The cell of a line that has one amount. */
export const lineAmount = (at: number, { id, sum, kind, ...from }: Line): CellSpec =>
  sum
    ? amountSum(at, id, sum, { kind })
    : amountEntry(at, id, { kind, carried: typedFirst(from, "03") });

/** Where the amount of a line is typed first: in its field, or by 科目 in a table of them. */
export function typedFirst(
  { carriedFrom: from, ofClass }: Pick<Line, "carriedFrom" | "ofClass">,
  table: ExpenditureTable,
): Carried | undefined {
  if (from !== undefined) return { from };
  if (ofClass === undefined) return undefined;
  const items = `finalAccounts${table}!items.*` as const;
  return {
    // By its parts, as 合计 is: a row that is inserted has no sum across of its own yet.
    from: { plus: expenditureParts[table].map((part) => `${items}.${part}`) },
    ofClass: { codes: `${items}.code`, begins: ofClass },
  };
}

/** Income on the left, expenditure on the right, 行次 counted down one side and then the other. */
export function twoSided({ sides, captions, headings, columns, amounts }: TwoSided): RowSpec[] {
  const { income, expenditure, foot } = sides;
  const width = columns.length;
  const body = expenditure.map((line, n) => [income[n] ?? null, line] as const);
  const lines = [...body, ...foot];

  const side = (
    line: Line | null,
    at: number,
    number: number,
    cells: (line: Line) => readonly CellSpec[],
    across: number,
  ): CellSpec[] => {
    const text = line ? (captions[line.id] ?? line.caption) : "";
    return [
      line?.centred ? heading(at, text) : caption(at, text, { indent: line?.part ? 3 : 1 }),
      ordinal(at + 1, number),
      ...(line ? cells(line) : Array.from({ length: across }, (_, i) => heading(at + 2 + i, ""))),
    ];
  };

  const sideFrom = (from: number, text: string): Side => ({
    caption: text.replaceAll(" ", ""),
    from,
  });
  const incomeSide = sideFrom(0, headings[0]);
  const expenditureSide = sideFrom(RIGHT, headings[1]);

  const rows = lines.map(([left, right], n): RowSpec => {
    return {
      key: `line.${n + 1}`,
      cells: [
        ...side(left, 0, n + 1, (line) => [{ ...lineAmount(2, line), side: incomeSide }], 1),
        ...side(
          right,
          RIGHT,
          lines.length + n + 1,
          (line) => amounts(line, RIGHT + 2).map((cell) => ({ ...cell, side: expenditureSide })),
          width,
        ),
      ],
    };
  });

  return [
    {
      key: "heading",
      height: 22,
      cells: [
        heading(0, headings[0], { across: 3 }),
        heading(RIGHT, headings[1], { across: 2 + width }),
      ],
    },
    {
      key: "heading.columns",
      height: 22,
      cells: [
        ...["项目", "行次", "金额"].map((text, i) => heading(i, text)),
        ...["项目", "行次", ...columns].map((text, i) => heading(RIGHT + i, text)),
      ],
    },
    {
      key: "heading.numbers",
      cells: [
        heading(0, "栏次", { style: "ordinal" }),
        ordinal(1, ""),
        ordinal(2, 1),
        heading(RIGHT, "栏次", { style: "ordinal" }),
        ordinal(RIGHT + 1, ""),
        ...columns.map((_, i) => ordinal(RIGHT + 2 + i, i + 2)),
      ],
    },
    ...rows,
  ];
}
