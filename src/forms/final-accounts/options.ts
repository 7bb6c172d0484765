import * as z from "zod";
import { codedColumns, type CodedTable } from "./columns";
import { economicBlocks, economicItem } from "./economic-items";
import { fundColumns, lineIds, lines01, lines04 } from "./lines";
import { threePublicColumns } from "./three-public-columns";

const caption = z.string().min(1);

/** What every table says around its figures; `captions` reword lines or columns by their id. */
const table = (ids: readonly string[]) =>
  z.strictObject({
    /** `公开01表`. */
    tag: caption,
    title: caption,
    sheetName: caption,
    /** Below the table, as printed. */
    note: caption,
    captions: z.partialRecord(z.enum(ids), caption).default({}),
  });

const coded = (id: CodedTable) =>
  table(codedColumns[id].map(({ name }) => name)).extend({
    /** Blank rows for 科目 in an empty table. */
    rows: z.int().min(1).max(200),
  });

/** Tables that are published empty where there is nothing: with words that say so, to choose. */
const mayBeEmpty = (id: CodedTable) => coded(id).extend({ emptyStatement: caption });

const economicIds = economicBlocks.flatMap((classes) =>
  classes.flatMap(({ code, items }) => [code, ...items.map(([item]) => item)].map(economicItem)),
);

/** 决算公开 01–09: the tables that a place publishes, and how it words them. */
export const finalAccountsSchema = z.strictObject({
  /** `部门：` above each table. */
  unitLine: caption,
  /** `单位：万元`. */
  amountLine: caption,
  tables: z.strictObject({
    "01": table(lineIds(lines01)).optional(),
    "02": coded("02").optional(),
    "03": coded("03").optional(),
    "04": table([...lineIds(lines04), ...fundColumns.map(({ name }) => name)]).optional(),
    "05": coded("05").optional(),
    "06": table(economicIds).optional(),
    "07": table(threePublicColumns.map(({ name }) => name)).optional(),
    "08": mayBeEmpty("08").optional(),
    "09": mayBeEmpty("09").optional(),
  }),
});

export type FinalAccountsOptions = z.infer<typeof finalAccountsSchema>;
export type AccountsTable = keyof FinalAccountsOptions["tables"];
export type TableOptions<T extends AccountsTable = AccountsTable> = NonNullable<
  FinalAccountsOptions["tables"][T]
>;
