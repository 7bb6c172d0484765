import { carriedFrom } from "../cells";
import { isSection, type Block, type CellSpec } from "../definition";
import { type Carried, type FieldPath } from "../../formulas";
import type { BaseDataOptions } from "../base-data/options";
import type { Beside } from "../form-kind";
import type { SelfAssessmentOptions } from "../self-assessment/options";
import type { ProjectAssessmentOptions } from "./options";

type CarriedFields = Readonly<Record<FieldPath, Carried>>;

/** The forms that may name the unit. */
export type NamedUnit = Beside<{
  selfAssessment: SelfAssessmentOptions;
  baseData: BaseDataOptions;
}>;

/** Who reports is typed once: 主管部门 and 实施单位 show it until somebody writes others. */
export function unitNameOf({ selfAssessment, baseData }: NamedUnit): CarriedFields {
  const form = selfAssessment ? "selfAssessment" : baseData?.unitLine ? "baseData" : null;
  if (form === null) return {};
  const unitName = { from: `${form}!unitName` };
  return { department: unitName, implementer: unitName };
}

const funds = "baseData!projects.specialFunds.items.*";

/** 预算数 and 决算数 of the project in 基础数据表 stand for its first source until divided. */
export function figuresOf({ funds: { lines } }: ProjectAssessmentOptions): CarriedFields {
  const line = lines.layout === "rows" ? `funds.bySource.${lines.rows[0]!.id}` : "funds";
  return {
    [`${line}.initialBudget`]: { from: `${funds}.budget`, named: "name" },
    [`${line}.executed`]: { from: `${funds}.finalAccount`, named: "name" },
  };
}

/** The same rows, with entries that show what is typed elsewhere. */
export const withCarried = (blocks: readonly Block[], fields: CarriedFields): Block[] =>
  blocks.map((block) =>
    isSection(block)
      ? block
      : { ...block, cells: block.cells.map((cell) => carrying(cell, fields)) },
  );

function carrying(cell: CellSpec, fields: CarriedFields): CellSpec {
  const { content } = cell;
  const carried = content.type === "entry" ? fields[content.field] : undefined;
  return carried ? carriedFrom(cell, carried) : cell;
}
