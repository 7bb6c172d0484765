import { plainText, rateAgrees } from "../../evaluation";
import { parseRef, type FormRef } from "../../forms/definition";
import { inRow, type FieldPath, type RateFunction, rateResult } from "../../formulas";
import { cellsIn, needsFilled, needsOneOf, noOccasion, together } from "../examine";
import { coarsest, roundedTo } from "../precision";
import { figureAt } from "../refs";
import type { Report } from "../report";
import { passed, type Outcome, type Rule, type Where } from "../rule";

/** A rate that texts call by its name, and the figures it comes from. */
interface StatedRate {
  /** The first group is the word that tells the sign, if any; the last the percentage. */
  readonly words: RegExp;
  readonly rate: RateFunction;
  readonly part: readonly FormRef[];
  readonly base: readonly FormRef[];
  /** People are counted, not rounded. */
  readonly isCounted?: boolean;
}

const percent = "(?:为|是|:)?(-?\\d+(?:\\.\\d+)?)%(?!以)";
const threePublic = '[“"]?三公[”"]?经费';

const ofLine = (line: FieldPath): Pick<StatedRate, "part" | "base"> => ({
  part: [`baseData!${line}.finalAccount`],
  base: [`baseData!${line}.budget`],
});

const threePublicChange = {
  rate: "CHANGERATE",
  part: [
    "institutionAccounts!threePublic.summary.total",
    "baseData!threePublic.total.finalAccount",
  ],
  base: ["baseData!threePublic.total.previousFinalAccount"],
} as const;

const statedRates: readonly StatedRate[] = [
  {
    words: new RegExp(`在职人员控制率${percent}`),
    rate: "CONTROLRATE",
    part: ["overview!staff.inPost", "baseData!staff.inPost"],
    base: ["overview!staff.authorised", "baseData!staff.authorised"],
    isCounted: true,
  },
  {
    words: new RegExp(`公用经费控制率${percent}`),
    rate: "CONTROLRATE",
    ...ofLine("operating.total"),
  },
  {
    words: new RegExp(`${threePublic}控制率${percent}`),
    rate: "CONTROLRATE",
    ...ofLine("threePublic.total"),
  },
  {
    words: new RegExp(`政府采购执行率${percent}`),
    rate: "PROCUREMENTRATE",
    ...ofLine("procurement"),
  },
  {
    words: new RegExp(`固定资产利用率${percent}`),
    rate: "UTILIZATIONRATE",
    part: ["institutionAccounts!fixedAssets.summary.inUse"],
    base: ["institutionAccounts!fixedAssets.summary.total"],
  },
  { words: new RegExp(`${threePublic}变动率${percent}`), ...threePublicChange },
  {
    words: new RegExp(
      `${threePublic}[^。;；\\n]{0,30}?比?较?上年(?:同期)?(减少|下降|降低|增加|增长|上升)${percent}`,
    ),
    ...threePublicChange,
  },
];

const DECLINE = /^(?:减少|下降|降低)$/;

/** Rates that the texts of the report form name, against the figures of its tables. */
export const statedRatesAgree: Rule<"different"> = {
  id: "stated-rates",
  numbers: [46, 50, 59],
  title: "完成情况中写的比率与表中的数一致",
  severity: "warning",
  reads: {
    goalAssessment: ["goals.actual", "quantitative.*"],
    overview: ["staff.*"],
    institutionAccounts: ["threePublic.summary.total", "fixedAssets.summary.*"],
    baseData: ["staff.*", "threePublic.total.*", "operating.total.*", "procurement.*"],
  },
  messages: {
    different:
      "{{cell}}写“{{words}}”，按{{partCell:cell}} {{part:number}} 和{{baseCell:cell}} {{base:number}} 计算应为 {{expected:rate}}。请核对文字和表中的数。",
  },
  check: (report) => {
    const form = report.form("goalAssessment");
    const texts = [
      "goals.actual",
      ...form.rows("quantitative").map((row) => inRow("quantitative.*.actual", row)),
    ];
    return texts.flatMap(
      (path): readonly Outcome<"different">[] =>
        needsFilled(cellsIn(form, [path])) ??
        statedRates.flatMap((stated) => statedAt(stated, form.at(path), form.text(path), report)),
    );
  },
};

function statedAt(
  { words, rate, part: parts, base: bases, isCounted }: StatedRate,
  where: Where,
  text: string,
  report: Report,
): readonly Outcome<"different">[] {
  const found = words.exec(plainText(text));
  if (!found) return noOccasion;
  const cells = (refs: readonly FormRef[]) => refs.map((ref) => figureAt(report, parseRef(ref)));
  const obstacle = together(needsOneOf(cells(parts)), needsOneOf(cells(bases)));
  if (obstacle) return obstacle;
  const [part, base] = [firstFigure(parts, report)!, firstFigure(bases, report)!];
  const expected = rateResult(rate, part.figure, base.figure);
  if (expected === null) return noOccasion;
  const [sign, printed] = [found.length > 2 ? found[1]! : "", Number(found.at(-1))];
  const stated = DECLINE.test(sign) ? -printed : printed;
  const decimals = roundedTo(
    [part.figure, base.figure],
    coarsest([part.precision, base.precision]),
  );
  const rounded = isCounted ? Infinity : base.figure;
  if (rateAgrees(stated, expected, rounded, decimals)) return [passed];
  const params = {
    words: found[0],
    part: part.figure,
    partCell: part.cell,
    base: base.figure,
    baseCell: base.cell,
    expected,
  };
  return [{ message: "different", where, params }];
}

/** Of the cells that hold the same figure, the first that is filled. */
function firstFigure(refs: readonly FormRef[], report: Report) {
  for (const ref of refs) {
    const { number: figure, where: cell, precision } = figureAt(report, parseRef(ref));
    if (figure !== null) return { figure, cell, precision };
  }
  return null;
}
