import * as z from "zod";
import { AMOUNT_UNITS } from "../amounts";
import { codedColumns, type CodedTable } from "./columns";
import { economicBlocks, economicItem } from "./economic-items";
import { fundColumns, lineIds, lines01, lines04 } from "./lines";
import { emptyStatements, standardTexts } from "./standard-texts";
import { threePublicColumns } from "./three-public-columns";

const caption = z.string().min(1);

type TableId = keyof typeof standardTexts;

/** What every table says around its figures; `captions` reword lines or columns by their id. */
const table = (id: TableId, ids: readonly string[]) =>
  z.strictObject({
    tag: caption.default(`公开${id}表`),
    title: caption.default(standardTexts[id].title),
    sheetName: caption.default(`公开${id}表`),
    /** Below the table. */
    note: caption.default(standardTexts[id].note),
    captions: z.partialRecord(z.enum(ids), caption).default({}),
  });

const coded = (id: CodedTable, rows: number) =>
  table(
    id,
    codedColumns[id].map(({ name }) => name),
  ).extend({
    /** Blank rows for 科目 in an empty table. */
    rows: z.int().min(1).max(200).default(rows),
  });

/** Tables that are published empty where there is nothing: with words that say so, to choose. */
const mayBeEmpty = (id: keyof typeof emptyStatements) =>
  coded(id, 5).extend({ emptyStatement: caption.default(emptyStatements[id]) });

const economicIds = economicBlocks.flatMap((classes) =>
  classes.flatMap(({ code, items }) => [code, ...items.map(([item]) => item)].map(economicItem)),
);

/** 决算公开 01–09: the tables that a place publishes, and how it words them. */
export const finalAccountsSchema = z.strictObject({
  /** `部门：` above each table. */
  unitLine: caption.default("部门："),
  amountLine: caption.default("单位：{unit}"),
  /** Where the tables are published in another unit than the rest of the report. */
  amountUnit: z.enum(AMOUNT_UNITS).optional(),
  tables: z.strictObject({
    "01": table("01", lineIds(lines01)).optional(),
    "02": coded("02", 15).optional(),
    "03": coded("03", 15).optional(),
    "04": table("04", [...lineIds(lines04), ...fundColumns.map(({ name }) => name)]).optional(),
    "05": coded("05", 15).optional(),
    "06": table("06", economicIds).optional(),
    "07": table(
      "07",
      threePublicColumns.map(({ name }) => name),
    ).optional(),
    "08": mayBeEmpty("08").optional(),
    "09": mayBeEmpty("09").optional(),
  }),
});

export type FinalAccountsOptions = z.infer<typeof finalAccountsSchema>;
export type AccountsTable = keyof FinalAccountsOptions["tables"];
export type TableOptions<T extends AccountsTable = AccountsTable> = NonNullable<
  FinalAccountsOptions["tables"][T]
>;
