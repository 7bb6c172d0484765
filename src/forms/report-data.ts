import * as z from "zod";
import { fieldCells, isDerived, type FormSpec } from "./definition";
import { issueToFaults, type DataFault } from "./faults";
import { formsOf, formsWithin } from "./forms-of";
import { kindsOf, textOfCell } from "./value-kinds";
import type { Pack } from "./pack";
import type { ReportData } from "./values";

type Tree = { [name: string]: Tree | z.ZodType };

const isSchema = (node: Tree | z.ZodType): node is z.ZodType => node instanceof z.ZodType;

const toObject = (tree: Tree): z.ZodType =>
  "*" in tree
    ? z.array(toNode(tree["*"]))
    : z.strictObject(
        Object.fromEntries(
          Object.entries(tree).map(([name, node]) => [name, toNode(node).optional()]),
        ),
      );

const toNode = (node: Tree | z.ZodType): z.ZodType => (isSchema(node) ? node : toObject(node));

/** The schema of one form's entries, made from its definition. */
function formSchema(form: FormSpec): z.ZodType {
  const tree: Tree = {};
  for (const { content } of fieldCells(form)) {
    if (content.field === "unitName") continue;
    const names = content.field.split(".");
    const group = names.slice(0, -1).reduce<Tree>((at, name) => (at[name] ??= {}) as Tree, tree);
    group[names.at(-1)!] = kindsOf(form.amounts)[content.kind].schema;
  }
  return form.sheetPer === undefined ? toObject(tree) : z.array(toObject(tree));
}

/** The schema of a report's data for a pack. */
export function reportDataSchema(pack: Pack): z.ZodType {
  return z.strictObject({
    unitName: textOfCell,
    year: z.int().min(2000).max(2100).optional(),
    ...Object.fromEntries(
      formsOf(pack)
        .filter((form) => !isDerived(form))
        .map((form) => [form.id, formSchema(form).optional()]),
    ),
  });
}

/** Reads unknown data for a pack: the data, or every fault with its path. */
export function parseReportData(
  pack: Pack,
  json: unknown,
): { ok: true; data: ReportData } | { ok: false; faults: DataFault[] } {
  const result = reportDataSchema(pack).safeParse(json, { reportInput: true });
  if (!result.success) return { ok: false, faults: result.error.issues.flatMap(issueToFaults) };
  const { year, ...data } = result.data as Omit<ReportData, "year"> & { year?: number };
  return { ok: true, data: completed(pack, { ...data, year: year ?? pack.year }) };
}

/** A report in which nothing is filled yet but what the pack knows: indicator levels, points. */
export const blankData = (
  pack: Pack,
  { unitName = "", year = pack.year }: { unitName?: string; year?: number } = {},
): ReportData => completed(pack, { unitName, year });

/** Every form of the pack has data, be it blank; what is known of it already is filled in. */
const completed = (pack: Pack, report: ReportData): ReportData =>
  formsWithin(pack).reduce<ReportData>((known, { id, build, complete }) => {
    const form = build(known.year);
    if (!form || isDerived(form)) return known;
    const blank = form.sheetPer === undefined ? {} : [];
    return { ...known, [id]: complete?.(known) ?? known[id] ?? blank };
  }, report);
