import { defaultCheckOptions } from "../check-options";
import type { PackInput } from "../pack";
import { huaihua2023 } from "./huaihua-2023";

const whole = { direction: "over", counting: "whole" } as const;
/** 每超过一个百分点 */
const perPoint = { type: "step", step: 0.01, ...whole } as const;
/** 每超出5% */
const perFive = { type: "step", step: 0.05, deduction: 2 } as const;

/**
 * The 部门整体支出绩效评价指标表 that bureaus of 湖南 hand in with the 基础数据表, in its common
 * weights: 投入 10, 过程 60, 产出及效率 30 (domain: A8).
 */
export const hunanCommon = {
  id: "hunan-common",
  name: "湖南通用（基础数据表＋评价指标表）",
  year: 2023,
  baseData: {
    ...huaihua2023.baseData,
    attachment: "附件1",
    captions: { basicAdjustment: "部门整体支出预算调整（年初、调整后）" },
  },
  scoreTable: {
    attachment: "附件2",
    title: "{year}年度部门整体支出绩效评价指标表",
    sheetName: "评价指标表",
    unitLine: "填报单位：",
    columns: [
      { id: "levelOne", caption: "一级指标", width: 7 },
      { id: "levelOnePoints", caption: "分值", width: 5 },
      { id: "levelTwo", caption: "二级指标", width: 9 },
      { id: "levelTwoPoints", caption: "分值", width: 5 },
      { id: "indicator", caption: "三级指标", width: 15 },
      { id: "points", caption: "分值", width: 6 },
      { id: "criterion", caption: "评价标准", width: 44 },
      { id: "definition", caption: "指标说明", width: 44 },
      { id: "status", caption: "本单位执行情况", width: 16 },
      { id: "score", caption: "得分", width: 8 },
    ],
    levels: [
      {
        name: "投入",
        points: 10,
        levelTwo: [
          {
            name: "预算配置",
            points: 10,
            rows: [
              {
                id: "staffControl",
                name: "在职人员控制率",
                points: 5,
                criterion:
                  "以100%为标准。在职人员控制率≤100%，计5分；每超过一个百分点扣0.5分，扣完为止。",
                definition:
                  "在职人员控制率=（在职人员数/编制数）×100%。在职人员数：部门（单位）实际在职人数；编制数：机构编制部门核定批复的人员编制数。",
                measure: {
                  rate: "staffControl",
                  rule: { ...perPoint, limit: 1, deduction: 0.5 },
                },
              },
              {
                id: "threePublicChange",
                name: "“三公经费”变动率",
                points: 5,
                criterion:
                  "“三公经费”变动率≤0，计5分；“三公经费”变动率＞0，每超过一个百分点扣0.5分，扣完为止。",
                definition:
                  "“三公经费”变动率=[（本年度“三公经费”总额-上年度“三公经费”总额）/上年度“三公经费”总额]×100%。总额为决算数。",
                measure: {
                  rate: "threePublicChange",
                  rule: { ...perPoint, limit: 0, deduction: 0.5 },
                },
              },
            ],
          },
        ],
      },
      {
        name: "过程",
        points: 60,
        levelTwo: [
          {
            name: "预算执行",
            points: 20,
            rows: [
              {
                id: "budgetCompletion",
                name: "预算完成率",
                points: 5,
                criterion: "100%计满分，每低于5%扣2分，扣完为止。",
                definition:
                  "预算完成率=（上年结转+年初预算+本年追加预算-年末结余）/（上年结转+年初预算+本年追加预算）×100%。",
                measure: {
                  rate: "adjustedBudgetCompletion",
                  rule: { ...perFive, limit: 1, direction: "under", counting: "whole" },
                },
              },
              {
                id: "budgetControl",
                name: "预算控制率",
                points: 5,
                criterion:
                  "预算控制率=0，计5分；0-10%（含），计4分；10-20%（含），计3分；20-30%（含），计2分；大于30%不得分。",
                definition: "预算控制率=（本年追加预算/年初预算）×100%。",
                measure: {
                  rate: "budgetAdjustment",
                  rule: { type: "band", bounds: [0, 0.1, 0.2, 0.3], scores: [5, 4, 3, 2, 0] },
                },
              },
              {
                id: "buildingArea",
                name: "新建楼堂馆所面积控制率",
                points: 5,
                criterion:
                  "100%以下（含）计满分，每超出5%扣2分，扣完为止。没有楼堂馆所项目的部门按满分计算。",
                definition:
                  "楼堂馆所面积控制率=实际建设面积/批准建设面积×100%。该指标以{year}年完工的新建楼堂馆所为评价内容。",
                measure: { rate: "buildingArea", rule: { ...perFive, limit: 1, ...whole } },
              },
              {
                id: "buildingInvestment",
                name: "新建楼堂馆所投资概算控制率",
                points: 5,
                criterion:
                  "100%以下（含）计满分，每超出5%扣2分，扣完为止。没有楼堂馆所项目的部门按满分计算。",
                definition:
                  "楼堂馆所投资概算控制率=实际投资金额/批准投资金额×100%。该指标以{year}年完工的新建楼堂馆所为评价内容。",
                measure: { rate: "buildingInvestment", rule: { ...perFive, limit: 1, ...whole } },
              },
            ],
          },
          {
            name: "预算管理",
            points: 40,
            rows: [
              {
                id: "operatingControl",
                name: "公用经费控制率",
                points: 8,
                criterion: "100%以下（含）计8分，每超出1%扣1分，扣完为止。",
                definition: "公用经费控制率=（实际支出公用经费总额/预算安排公用经费总额）×100%。",
                measure: {
                  rate: "operatingControl",
                  rule: { ...perPoint, limit: 1, deduction: 1 },
                },
              },
              {
                id: "threePublicControl",
                name: "“三公经费”控制率",
                points: 7,
                criterion: "100%以下（含）计7分，每超出1%扣1分，扣完为止。",
                definition: "“三公经费”控制率=（“三公经费”实际支出数/“三公经费”预算安排数）×100%。",
                measure: {
                  rate: "threePublicControl",
                  rule: { ...perPoint, limit: 1, deduction: 1 },
                },
              },
              {
                id: "procurement",
                name: "政府采购执行率",
                points: 6,
                criterion: "100%计6分，每超过（降低）5%扣2分，扣完为止。",
                definition:
                  "政府采购执行率=（实际政府采购金额/政府采购预算数）×100%。政府采购预算：采购机关根据事业发展计划和行政任务编制的、并经过规定程序批准的年度政府采购计划。",
                measure: {
                  rate: "procurement",
                  rule: { ...perFive, limit: 1, direction: "both", counting: "whole" },
                },
              },
              {
                id: "managementSystem",
                name: "管理制度健全性",
                points: 8,
                criterion:
                  "①有内部财务管理制度、会计核算制度等管理制度，2分；②有本部门厉行节约制度，2分；③相关管理制度合法、合规、完整，2分；④相关管理制度得到有效执行，2分。",
                definition: "根据部门管理制度和厉行节约保障措施评定。",
              },
              {
                id: "compliance",
                name: "资金使用合规性",
                points: 6,
                criterion:
                  "①支出符合国家财经法规和财务管理制度规定以及有关专项资金管理办法的规定；②资金拨付有完整的审批程序和手续；③项目支出按规定经过评估论证；④支出符合部门预算批复的用途；⑤资金使用无截留、挤占、挪用、虚列支出等情况。以上情况每出现一例不符合要求的扣1分，扣完为止。",
                definition: "根据会计资料和部门自评材料评定。",
              },
              {
                id: "disclosure",
                name: "预决算信息公开性",
                points: 5,
                criterion:
                  "①按规定内容公开预决算信息，1分；②按规定时限公开预决算信息，1分；③基础数据信息和会计信息资料真实，1分；④基础数据信息和会计信息资料完整，1分；⑤基础数据信息和会计信息资料准确，1分。",
                definition: "预决算信息是指与部门预算、执行、决算、监督、绩效等管理相关的信息。",
              },
            ],
          },
        ],
      },
      {
        name: "产出及效率",
        points: 30,
        levelTwo: [
          {
            name: "职责履行",
            points: 8,
            rows: [
              {
                id: "keyTasks",
                name: "重点工作实际完成率",
                points: 8,
                criterion: "得分=重点工作实际完成率×8。",
                definition: "重点工作实际完成率=（重点工作实际完成数/交办或下达数）×100%。",
                measure: { rate: "entered", rule: { type: "proportion" } },
              },
            ],
          },
          {
            name: "履职效益",
            points: 22,
            rows: [
              {
                id: "benefit",
                name: "经济效益、社会效益",
                points: 10,
                criterion:
                  "根据部门实际并结合部门整体支出绩效目标设立情况有选择地设置，细化为相应的个性化指标，按完成情况计分。",
                definition: "根据部门自评材料评定。",
              },
              {
                id: "efficiency",
                name: "行政效能",
                points: 6,
                criterion:
                  "改进文风会风，加强经费及资产管理，推动网上办事，提高行政效率，降低行政成本，效果较好的计6分；一般的计3分；无效果或者效果不明显的计0分。",
                definition: "根据部门自评材料评定。",
              },
              {
                id: "satisfaction",
                name: "社会公众或服务对象满意度",
                points: 6,
                criterion:
                  "90%（含）以上计6分；80%（含）-90%，计4分；70%（含）-80%，计2分；低于70%计0分。",
                definition:
                  "社会公众或服务对象是指部门（单位）履行职责而影响到的部门、群体或个人，一般采取社会调查的方式。",
                measure: {
                  rate: "entered",
                  rule: { type: "band", bounds: [0.9, 0.8, 0.7], scores: [6, 4, 2, 0] },
                },
              },
            ],
          },
        ],
      },
    ],
    totalCaption: "总分",
    grade: { caption: "评价等次" },
    figuresHeading: "计算用数据（{unit}）：基础数据表中没有的数",
    notes: [
      "说明：比率由基础数据表和计算用数据自动算出，得分按评价标准计算；需人工评定的，可以改填。",
    ],
    signature:
      "填表人：                   填报日期：                   联系电话：                   单位负责人签字：",
  },
  checks: defaultCheckOptions,
} satisfies PackInput;
