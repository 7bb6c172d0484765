import type { FormData, Pack } from "../../../src/forms";
import { bureau } from "./bureau";

const incomes = ["broughtForward", "generalPublic", "governmentFund", "specialAccount", "other"];
const expenditures = ["personnel", "operating", "project"];
const threePublics = ["reception", "vehicleOperation", "vehiclePurchase", "abroad"];
const assets = ["inUse", "leased", "other"];

const named = (columnIds: readonly string[], figures: readonly number[]): FormData =>
  Object.fromEntries(columnIds.map((id, i) => [id, figures[i]!]));

/** 湘西's report in four parts. */
export function institutionReport(pack: Pack): Partial<Record<string, FormData>> {
  const { institutions, goals, indicators, signature } = bureau;
  const kinds = pack.goalAssessment?.goals ?? [];
  const names = institutions.map(([name]) => name);
  const figures = institutions.map(([, ...rest]) => rest);
  const rowsOf = (of: (row: readonly number[], nth: number) => FormData) =>
    names.map((name, nth) => ({ name, ...of(figures[nth]!, nth) }));
  return {
    overview: {
      cover: {
        budgetCode: "305001",
        method: "单位绩效自评",
        assessor: "绩效自评工作组",
        reportDate: "2023年6月",
      },
      staff: bureau.staff,
      contact: { name: signature["preparer"]!, telephone: signature["telephone"]! },
      duties: "负责全县水利工程建设、运行和防汛抗旱。",
      tasks: "任务1：山塘清淤和加固；\n任务2：防汛备汛。",
      achievements: "年度任务全部完成。",
    },
    institutionAccounts: {
      income: {
        summary: { name: "本级及二级机构汇总" },
        institutions: rowsOf((row) => named(incomes, row)),
      },
      expenditure: { institutions: rowsOf((row) => named(expenditures, row.slice(5))) },
      threePublic: {
        institutions: rowsOf((_, nth) => named(threePublics, [1.2 - nth * 0.2, 3.4 - nth, 0, 0])),
      },
      fixedAssets: {
        institutions: rowsOf((_, nth) => named(assets, [860.5 - nth * 120, nth, 2.5])),
      },
    },
    goalAssessment: {
      goals,
      quantitative: kinds.flatMap(({ caption, kinds: own }) =>
        own.flatMap(({ name, rows }) =>
          Array.from({ length: rows }, (_, row) => {
            const bank = Object.entries(indicators)[row]![1];
            const [level3, target, actual] = bank[0]!;
            return { level1: caption, level2: name, name: level3, target, actual };
          }),
        ),
      ),
      result: { score: 96 },
    },
    reviewers: {
      members: Array.from({ length: pack.reviewers!.rows }, (_, n) => ({
        name: `组员${n + 1}`,
        post: "科员",
        unit: bureau.unitName,
      })),
      opinions: { leader: "同意。", unit: "同意。", finance: "同意。" },
    },
  };
}
