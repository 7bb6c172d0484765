import { formsOf } from "../forms";
import { formTables } from "./form-tables";
import { institutionsOf, type Institutions } from "./institutions";
import { select, type HandedIn, type Remark, type Selection } from "./selection";
import { words, type Table } from "./table";

/** Everything that a consolidation lays out, and what is to be told of it. */
export interface Consolidation extends Selection {
  readonly tables: readonly Table[];
  readonly institutions: Institutions | null;
}

export interface ConsolidateOptions {
  /** Takes in reports with 错误, of another pack or year, or of a unit that is in already. */
  readonly insist: boolean;
}

/**
 * Consolidates what units handed in: for every form of their pack a table of units and its sources,
 * the institutions as one form, and a sheet that says what was taken in. Pure; null
 * where no file holds a report, and without tables where none of them is taken in.
 */
export function consolidate(
  handedIn: readonly HandedIn[],
  { insist }: ConsolidateOptions,
): Consolidation | null {
  const selection = select(handedIn, insist);
  if (!selection) return null;
  if (selection.included.length === 0) return { ...selection, institutions: null, tables: [] };
  const pairs = formsOf(selection.pack, selection.year).flatMap(
    (form) => formTables(form, selection) ?? [],
  );
  const institutions = institutionsOf(selection);
  return {
    ...selection,
    institutions,
    tables: [
      overview(selection),
      ...pairs.map(({ figures }) => figures),
      ...pairs.map(({ sources }) => sources),
      ...(institutions ? [institutions.sources] : []),
    ],
  };
}

/** Which files are in and which are not. */
function overview({ pack, year, included, leftOut, remarks }: Selection): Table {
  const remarkOn = (file: string): string =>
    remarks
      .filter((remark: Remark) => remark.file === file)
      .map(({ sentence }) => sentence)
      .join("；");
  return {
    sheetName: "汇总说明",
    title: `${year}年度汇总说明`,
    note: `${pack.name}：汇总 ${included.length} 份报表，未汇总 ${leftOut.length} 个文件。`,
    columns: [words("文件", 40), words("单位", 30), words("结果", 10), words("说明", 60)],
    rows: [
      ...included.map(({ file, unitName }) => [file, unitName, "已汇总", remarkOn(file)]),
      ...leftOut.map(({ file, sentence }) => [file, "", "未汇总", sentence]),
    ],
    hasTotal: false,
    frozen: 1,
  };
}
