import * as z from "zod";
import { baseDataForm } from "./base-data";
import { fieldCells, type FormSpec } from "./definition";
import { issueToFaults, type DataFault } from "./faults";
import { kinds } from "./kinds";
import type { Pack } from "./pack";
import { selfAssessmentForm } from "./self-assessment";
import type { FormData, ReportData } from "./values";

/** The forms of a pack for a year, in printed order. */
export const formsOf = (pack: Pack, year: number = pack.year): FormSpec[] => [
  baseDataForm(pack, year),
  selfAssessmentForm(pack, year),
];

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
    group[names.at(-1)!] = kinds[content.kind].schema;
  }
  return toObject(tree);
}

/** The schema of a report's data for a pack. */
export function reportDataSchema(pack: Pack): z.ZodType {
  return z.strictObject({
    unitName: z.string(),
    year: z.int().min(2000).max(2100).optional(),
    ...Object.fromEntries(formsOf(pack).map((form) => [form.id, formSchema(form).optional()])),
  });
}

/** Reads unknown data for a pack: the data, or every fault with its path. */
export function parseReportData(
  pack: Pack,
  json: unknown,
): { ok: true; data: ReportData } | { ok: false; faults: DataFault[] } {
  const result = reportDataSchema(pack).safeParse(json, { reportInput: true });
  if (!result.success) return { ok: false, faults: result.error.issues.flatMap(issueToFaults) };
  const data = result.data as Partial<ReportData> & { unitName: string };
  return {
    ok: true,
    data: {
      unitName: data.unitName,
      year: data.year ?? pack.year,
      baseData: data.baseData ?? {},
      selfAssessment: withIndicatorRows(pack, data.selfAssessment ?? {}),
    },
  };
}

/** A report in which nothing is filled yet but what the pack knows: indicator levels, points. */
export function blankData(
  pack: Pack,
  { unitName = "", year = pack.year }: { unitName?: string; year?: number } = {},
): ReportData {
  return { unitName, year, baseData: {}, selfAssessment: withIndicatorRows(pack, {}) };
}

function withIndicatorRows(pack: Pack, data: FormData): FormData {
  const form = pack.selfAssessment;
  const indicators = form.indicators.flatMap((level) =>
    level.levelTwo.flatMap((two) =>
      Array.from({ length: two.rows }, () => ({ level1: level.caption, level2: two.name })),
    ),
  );
  return {
    ...data,
    indicators: data["indicators"] ?? indicators,
    funds: data["funds"] ?? { points: form.executionPoints },
  };
}
