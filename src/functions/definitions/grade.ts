import { failure, GRADE_BANDS, gradeOf, success } from "../../evaluation";
import { define } from "../define";
import { gradeBands, plainNumber } from "../parameters";
import type { TextsOf } from "../texts";

export const grade = define({
  id: "GRADE",
  parameters: [plainNumber("综合得分"), gradeBands("等次表", GRADE_BANDS)],
  body: (score, bands) => {
    const name = gradeOf(score, bands);
    return name === null ? failure({ id: "belowBands" }) : success(name);
  },
});

const OWN_BANDS = [
  [60, "合格"],
  [85, "优秀"],
  [0, "不合格"],
] as const;

export const gradeTexts: TextsOf<typeof grade> = {
  purpose: "words",
  title: "评价等次",
  definition:
    "90（含）分以上为优，80（含）–90 为良，60（含）–80 为中，60 分以下为差；也可用自定等次表。",
  source: "株洲市人民政府办公室 2023 年自评表的表注；也可用自定的等次表。",
  result: "words",
  arguments: [
    { id: "score", text: "，例如 95" },
    {
      id: "bands",
      text: '区域，每行两列：最低得分、等次名称，例如 {90,"优";80,"良";60,"中";0,"差"}；可省略',
    },
  ],
  cases: [
    [[95], "优"],
    [[90], "优"],
    [[89.99], "良"],
    [[80], "良"],
    [[60], "中"],
    [[59.99], "差"],
    [["95 分"], "优"],
    [[86, OWN_BANDS], "优秀"],
    [[-1], { error: "#N/A", says: "低于最低一档" }],
    [[50, [[60, "合格"]]], { error: "#N/A", says: "低于最低一档" }],
    [[50, [[60, ""]]], { error: "#VALUE!", says: "“等次表”没有填写" }],
    [["优"], { error: "#VALUE!", says: "“综合得分”应为数字" }],
  ],
};
