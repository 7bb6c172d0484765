import { findPack, type Pack } from "../../src/forms";

const { overview, institutionAccounts, goalAssessment, reviewers } = findPack("xiangxi-2022")!;

/** A place that asks for 基础数据表 and 自评表 beside the report form in four parts. */
export const reportPack: Pack = {
  ...findPack("huaihua-2023")!,
  overview,
  institutionAccounts,
  goalAssessment,
  reviewers,
};
