import { caption, entry, heading } from "../cells";
import type { FormSpec, RowSpec } from "../definition";
import type { FieldPath } from "../../formulas";
import { formKind, type Beside } from "../form-kind";
import type { BaseDataOptions } from "../base-data/options";
import type { ScoreTableOptions } from "../score-table/options";
import type { SelfAssessmentOptions } from "../self-assessment/options";
import { askedIn, typedOnce, type Asked } from "../signature";
import { keyRateRows } from "./key-rates";
import { headed } from "./rows";
import { scoreTableRows, selfAssessmentRows } from "./scores";

/** The forms that it sums up; a pack without any of them has no summary. */
type ScoredForms = Beside<{
  baseData: BaseDataOptions;
  selfAssessment: SelfAssessmentOptions;
  scoreTable: ScoreTableOptions;
}>;

/** 自评汇总: what the other sheets of the report come to, and what the checks found. */
export const summary = formKind({
  id: "summary",
  name: "自评汇总",
  options: null,
  build: (_, pack: ScoredForms, year) =>
    pack.baseData || pack.selfAssessment || pack.scoreTable ? summaryForm(pack, year) : null,
});

const columns = [28, 16, 16, 20];
const across = columns.length;

function summaryForm(pack: ScoredForms, year: number): FormSpec {
  const { baseData, selfAssessment, scoreTable } = pack;
  const rates = keyRateRows(baseData !== undefined, selfAssessment);
  return {
    id: "summary",
    sheetName: "自评汇总",
    ownUse: "derived",
    columnWidths: columns,
    blocks: [
      {
        key: "title",
        height: 30,
        cells: [heading(0, `${year}年度部门整体支出绩效自评汇总`, { across, style: "title" })],
      },
      {
        key: "unitName",
        cells: [
          caption(0, "单位名称"),
          entry(1, "unitName", "name", { across: across - 1, align: "left" }),
        ],
      },
      ...signedRows(pack),
      ...(selfAssessment ? selfAssessmentRows(selfAssessment) : []),
      ...(scoreTable ? scoreTableRows(scoreTable) : []),
      ...(rates.length > 0 ? [headed("rates", ["关键比率", "分子", "分母", "比率"])] : []),
      ...rates,
      headed("findings", ["待处理的问题", "错误", "警告", "提示"]),
      {
        key: "findings",
        cells: [
          caption(0, "未处理（检查后更新）"),
          ...(["error", "warning", "info"] as const).map((severity, i) =>
            entry(i + 1, `findings.${severity}`, "count", { style: "computed" }),
          ),
        ],
      },
      {
        key: "note",
        height: 32,
        cells: [
          caption(0, "本表由其他工作表自动汇总，不需填写；各数请在原表中修改。", {
            across,
            style: "note",
          }),
        ],
      },
    ],
  };
}

/** Who filled in the report, as its forms ask at their foot: two to a row. */
function signedRows({ baseData, selfAssessment, scoreTable }: ScoredForms): RowSpec[] {
  const asked = [baseData, selfAssessment, scoreTable]
    .flatMap((form) => askedIn(form?.signature ?? "") ?? [])
    .filter(({ field }, at, all) => typedOnce.includes(field) && isFirst(field, at, all));
  const pairs = asked.flatMap((_, at) => (at % 2 === 0 ? [asked.slice(at, at + 2)] : []));
  return pairs.map((pair, at) => ({
    key: `signature.${at + 1}`,
    isOptional: true,
    cells: pair.flatMap(({ caption: text, field, kind }, i) => [
      caption(2 * i, text),
      entry(2 * i + 1, field, kind, { align: "left", across: pair.length === 1 ? across - 1 : 1 }),
    ]),
  }));
}

const isFirst = (field: FieldPath, at: number, all: readonly Asked[]): boolean =>
  all.findIndex((other) => other.field === field) === at;
