import { defaultCheckOptions } from "../check-options";
import type { PackInput } from "../pack";

/** 湘西自治州州级部门, 2022年度: the report form in four parts, institutions as rows. */
export const xiangxi2022 = {
  id: "xiangxi-2022",
  name: "湖南湘西 2022年度",
  year: 2022,
  overview: {
    title: "{year}年度单位整体支出绩效自评报告",
    sheetName: "封面及基本概况",
    heading: "一、部门（单位）基本概况",
    unitNameCaption: "单位名称（盖章）：",
    methods: ["单位绩效自评", "部门评价", "财政评价"],
  },
  institutionAccounts: {
    title: "二、部门（单位）收支情况",
    sheetName: "收支情况",
    incomeHeading: "年度收入情况（{unit}）",
    expenditureHeading: "部门（单位）年度支出和结余情况（{unit}）",
    summaryName: "本级及二级机构汇总",
    institutions: ["1、本级", "2、二级机构1：", "3、二级机构2："],
  },
  goalAssessment: {
    title: "三、部门（单位）整体支出绩效自评情况",
    sheetName: "绩效自评情况",
    qualitativeHeading: "整体支出绩效定性目标及实施计划完成情况",
    quantitativeHeading: "整体支出\n绩效定量目标及实施计划完成情况",
    goals: [
      {
        caption:
          "产出目标\n（部门工作实绩，包含上级部门和州委州政府布置的重点工作、实事任务等，根据部门实际进行调整细化）",
        kinds: [{ name: "数量、质量、时效、成本指标", rows: 4 }],
      },
      {
        caption: "效益目标\n（预期实现的效益）",
        kinds: [
          { name: "社会、经济、生态效益", rows: 2 },
          { name: "社会公众或服务对象满意度", rows: 1 },
        ],
      },
    ],
    resultHeading: "绩效自评综合得分及评价等次",
  },
  reviewers: {
    title: "四、评价人员",
    sheetName: "评价人员",
    rows: 6,
    opinions: {
      leader: {
        caption: "评价组组长签署意见：",
        signatures: ["评价组组长（签字）：", "年    月    日"],
      },
      unit: {
        caption: "部门（单位）意见：",
        signatures: [
          "部门（单位）负责人（签字）：                    部门（单位）（盖章）：",
          "年    月    日",
        ],
      },
      finance: {
        caption: "财政部门归口业务科室意见：",
        signatures: [
          "财政部门归口业务科室负责人（签字）：",
          "财政部门归口业务科室（盖章）：",
          "年    月    日",
        ],
      },
    },
  },
  checks: defaultCheckOptions,
} satisfies PackInput;
