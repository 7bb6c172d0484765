import { formsOf } from "../forms";
import { fieldCells, numericKinds, type FormSpec } from "../forms/definition";
import { formTables } from "./form-tables";
import { projectTables } from "./projects";
import { institutionsOf, type Institutions } from "./institutions";
import type { Received } from "./refused";
import { sectionTables } from "./section-tables";
import { select, type Selection } from "./selection";
import type { Submission } from "./submission";
import { shortWords, words, type Table } from "./table";

/** Everything that a consolidation lays out, and what is to be told of it. */
export interface Consolidation extends Selection {
  readonly tables: readonly Table[];
  readonly institutions: Institutions | null;
}

export interface ConsolidateOptions {
  /** Takes in reports that are blank, with 错误, of another pack or year, or of a unit that is in already. */
  readonly insist: boolean;
}

/**
 * Consolidates what units handed in: for every form of their pack a table of units and its sources,
 * the institutions as one form, and a sheet that says what was taken in. Pure; null
 * where no file holds a report, and without tables where none of them is taken in.
 */
export function consolidate(
  received: readonly Received[],
  { insist }: ConsolidateOptions,
): Consolidation | null {
  const selection = select(received, insist);
  if (!selection) return null;
  if (selection.included.length === 0) return { ...selection, institutions: null, tables: [] };
  const pairs = [
    ...formsOf(selection.pack, selection.year).map((form) => formTables(form, selection)),
    projectTables(selection),
  ].filter((pair) => pair !== null);
  const sections = sectionTables(selection);
  const institutions = institutionsOf(selection);
  return {
    ...selection,
    institutions,
    tables: [
      overview(selection, sections.omitted),
      ...pairs.map(({ figures }) => figures),
      ...sections.tables,
      ...pairs.map(({ sources }) => sources),
      ...(institutions ? [institutions.sources] : []),
    ],
  };
}

/** Which every consolidated workbook has. */
export const OVERVIEW_SHEET = "汇总说明";

/** Which files are in and which are not, and which sheets of those that are in are blank. */
function overview(
  { pack, year, included, leftOut, remarks }: Selection,
  omitted: readonly string[],
): Table {
  const sentences = new Map(remarks.map(({ file, sentence }) => [file, sentence]));
  const forms = formsOf(pack, year).filter(hasOneSheet);
  const blankSheets = (unit: Submission): string =>
    forms
      .filter(({ id }) => unit.forms.find(({ form }) => form === id)?.isBlank ?? true)
      .map(({ sheetName }) => sheetName)
      .join("、");
  return {
    sheetName: OVERVIEW_SHEET,
    title: `${year}年度汇总说明`,
    note: `${pack.name}：汇总 ${included.length} 份报表，未汇总 ${leftOut.length} 个文件。汇总行由公式相加，比率按汇总数重新计算。${omitted
      .map((sentence) => `${sentence}，请分批汇总。`)
      .join("")}`,
    columns: [
      words("文件", 36),
      words("单位", 28),
      shortWords("结果", 8),
      words("说明", 46),
      words("没有填写数字的表", 30),
    ],
    rows: [
      ...included.map((unit) => [
        unit.file,
        unit.unitName,
        "已汇总",
        sentences.get(unit.file) ?? "",
        blankSheets(unit),
      ]),
      ...leftOut.map(({ file, sentence }) => [file, "", "未汇总", sentence, ""]),
    ],
    hasTotal: false,
    frozen: 1,
  };
}

/** A form that holds figures to be put together. */
const hasOneSheet = (form: FormSpec): boolean =>
  !form.sheetPer &&
  !form.ownUse &&
  fieldCells(form).some(({ content: { kind } }) => numericKinds.has(kind) && kind !== "points");
