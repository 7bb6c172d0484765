import { caption, heading } from "../cells";
import type { CellSpec, RowSpec } from "../definition";
import { economicBlocks, economicItem, type EconomicClass } from "./economic-items";
import { accountsTable, amountEntry, amountSum } from "./frame";

const BLOCK_WIDTH = 3;

const PERSONNEL = "人员经费";
const OPERATING = "公用经费";

const [personnel, ...operating] = economicBlocks as [
  readonly EconomicClass[],
  ...(readonly EconomicClass[])[],
];

const classFields = (classes: readonly EconomicClass[]): string[] =>
  classes.map(({ code }) => economicItem(code));

/** One row of a block: a 类, the sum of its 款, or a 款. */
interface Item {
  readonly code: string;
  readonly name: string;
  readonly of?: readonly string[];
}

const itemsOf = (classes: readonly EconomicClass[]): Item[] =>
  classes.flatMap(({ code, name, items }) => [
    { code, name, of: items.map(([item]) => economicItem(item)) },
    ...items.map(([item, itemName]) => ({ code: item, name: itemName })),
  ]);

const gap = (at: number): CellSpec[] =>
  Array.from({ length: BLOCK_WIDTH }, (_, i) => heading(at + i, ""));

/** 一般公共预算财政拨款基本支出决算表: 人员经费 beside 公用经费, by economic 科目. */
export const finalAccounts06 = accountsTable("06", ({ captions }) => {
  const itemCells = ({ code, name, of }: Item, at: number): CellSpec[] => {
    const field = economicItem(code);
    const text = captions[field] ?? name;
    const side = { caption: at === 0 ? PERSONNEL : OPERATING, from: at };
    return [
      caption(at, code, { align: "center" }),
      caption(at + 1, text, of ? {} : { indent: 1 }),
      { ...(of ? amountSum(at + 2, field, of) : amountEntry(at + 2, field)), side },
    ];
  };
  const blocks = economicBlocks.map(itemsOf);
  const height = Math.max(...blocks.map((items) => items.length));
  const rows = Array.from({ length: height }, (_, n): RowSpec => ({
    key: `line.${n + 1}`,
    cells: blocks.flatMap((items, block) => {
      const at = block * BLOCK_WIDTH;
      const item = items[n];
      return item ? itemCells(item, at) : gap(at);
    }),
  }));
  return {
    columnWidths: economicBlocks.flatMap(() => [8, 28, 13]),
    nameAcross: 2,
    amountAcross: 2,
    repeated: { from: "heading", through: "heading.columns" },
    blocks: [
      {
        key: "heading",
        height: 22,
        cells: [
          heading(0, PERSONNEL, { across: BLOCK_WIDTH }),
          heading(BLOCK_WIDTH, OPERATING, { across: BLOCK_WIDTH * operating.length }),
        ],
      },
      {
        key: "heading.columns",
        height: 22,
        cells: economicBlocks.flatMap((_, block) =>
          ["科目代码", "科目名称", "决算数"].map((text, i) =>
            heading(block * BLOCK_WIDTH + i, text),
          ),
        ),
      },
      ...rows,
      {
        key: "total",
        height: 22,
        cells: [
          heading(0, "人员经费合计", { across: 2 }),
          amountSum(2, "total.personnel", classFields(personnel)),
          heading(BLOCK_WIDTH, "公用经费合计", { across: 5 }),
          amountSum(8, "total.operating", classFields(operating.flat())),
        ],
      },
    ],
  };
});
