import { emptyStatements } from "../../final-accounts/standard-texts";
import type { Narrative } from "../options";
import { because, budgetBecause } from "./reasons";

/** `，增加697.91万元，增长27.69%`, the words left to the caller. */
const compared = (line: string, base: string): string =>
  `[{${line}.difference!0}，{${line}.difference?增加/减少/}{${line}.difference}{unit}[{${base}!0}，{${line}.changeRate?增长/减少/}{${line}.changeRate}]|{${line}.difference=0}，无变化|，（未填）]`;

const overview = (line: string): string =>
  `与上年相比${compared(`overview.${line}`, `overview.${line}.previous`)}`;

const shares = (block: string, parts: readonly [id: string, caption: string][]): string =>
  parts
    .map(([id, caption], i) => {
      const text = `${caption}{${block}.${id}.amount}{unit}，占{${block}.${id}.share}`;
      return i === 0 ? text : `[；${text}]`;
    })
    .join("");

const againstBudget = (line: string): string =>
  `支出预算为{${line}.budget}{unit}，支出决算为{${line}.finalAccount}{unit}[{${line}.budget>0}，完成预算的{${line}.completionRate}]${budgetBecause(line)}`;

const againstLastYear = (line: string): string =>
  `，与上年相比[{${line}.difference!0}{${line}.difference?增加/减少/}{${line}.difference}{unit}[{${line}.previous>0}，{${line}.changeRate?增长/减少/}{${line}.changeRate}]|{${line}.difference=0}无变化|（未填）]${because(line, `，[{${line}.difference?增长/减少/持平}|增减]的主要原因是`)}。`;

const reported = (text: string, line: string): string =>
  `${text}{${line}.finalAccount}{unit}[{${line}.difference!0}，较上年{${line}.difference?增加/减少/}{${line}.difference}{unit}[{${line}.previous>0}，{${line}.changeRate?上升/降低/}了{${line}.changeRate}][，{${line}.difference?增加/减少/}的主要原因是{${line}.reason}]|{${line}.difference=0}，与上年持平]`;

const classes =
  "[*；|{classes.items.*.name}{classes.items.*.generalAmount}{unit}，占{classes.items.*.generalShare}]";

const procured = (id: string, text: string): string =>
  `[{procurement.${id}.amount>0}，${text}采购授予中小企业合同金额占${text}支出金额的{procurement.${id}.smallAndMediumShare}]`;

/** 永州市人民政府办公室: the narrative of its final accounts and of its report. */
export const yongzhou: Narrative = [
  {
    heading: "一、收入支出决算总体情况说明",
    paragraphs: [
      `{year}年度收入总计{overview.income.current}{unit}。${overview("income")}${because("overview.income", "，主要原因是")}。`,
      `{year}年度支出总计{overview.expenditure.current}{unit}。${overview("expenditure")}${because("overview.expenditure", "，主要原因是")}。`,
    ],
  },
  {
    heading: "二、收入决算情况说明",
    paragraphs: [
      `{year}年度收入合计{income.total.amount}{unit}，其中：${shares("income", [
        ["fiscal", "财政拨款收入"],
        ["superior", "上级补助收入"],
        ["services", "事业收入"],
        ["operations", "经营收入"],
        ["affiliates", "附属单位上缴收入"],
        ["other", "其他收入"],
      ])}。`,
    ],
  },
  {
    heading: "三、支出决算情况说明",
    paragraphs: [
      `{year}年度支出合计{expenditure.total.amount}{unit}，其中：${shares("expenditure", [
        ["basic", "基本支出"],
        ["project", "项目支出"],
        ["superior", "上缴上级支出"],
        ["operations", "经营支出"],
        ["affiliates", "对附属单位补助支出"],
      ])}。`,
    ],
  },
  {
    heading: "四、财政拨款收入支出决算总体情况说明",
    paragraphs: [
      `{year}年度财政拨款收入总计{overview.fiscalIncome.current}{unit}，${overview("fiscalIncome")}${because("overview.fiscalIncome", "，主要是因为")}。`,
      `{year}年度财政拨款支出总计{overview.fiscalExpenditure.current}{unit}，${overview("fiscalExpenditure")}${because("overview.fiscalExpenditure", "，主要是因为")}。`,
    ],
  },
  {
    heading: "五、一般公共预算财政拨款支出决算情况说明",
    paragraphs: [
      `{year}年度财政拨款支出{overview.generalExpenditure.current}{unit}，占本年支出合计的{expenditure.general.share}，与上年相比，财政拨款支出[{overview.generalExpenditure.difference!0}{overview.generalExpenditure.difference?增加/减少/}{overview.generalExpenditure.difference}{unit}[{overview.generalExpenditure.previous!0}，{overview.generalExpenditure.changeRate?增长/减少/}{overview.generalExpenditure.changeRate}]|{overview.generalExpenditure.difference=0}无变化|（未填）]${because("overview.generalExpenditure", "，主要是因为")}。`,
      `{year}年度财政拨款支出{classes.total.general}{unit}，主要用于以下方面：${classes}。`,
      "{year}年度财政拨款支出年初预算数为{lines.total.budget}{unit}，支出决算数为{lines.total.finalAccount}{unit}[{lines.total.budget>0}，完成年初预算的{lines.total.completionRate}]，其中：",
      "{number}、{lines.items.*.name}\n年初预算为{lines.items.*.budget}{unit}，支出决算为{lines.items.*.finalAccount}{unit}[{lines.items.*.budget>0}，完成年初预算的{lines.items.*.completionRate}][{lines.items.*.budget>0}，决算数{lines.items.*.difference?大于/小于/等于}年初预算数的主要原因是：{lines.items.*.reason}|，{lines.items.*.reason}|{lines.items.*.difference=0}|，主要原因是：（未填）]。",
    ],
  },
  {
    heading: "六、一般公共预算财政拨款基本支出决算情况说明",
    paragraphs: [
      "{year}年度财政拨款基本支出{basic.total.amount}{unit}，其中：",
      "人员经费{basic.personnel.amount}{unit}，占基本支出的{basic.personnel.share}，主要包括{basic.personnel.content}。",
      "公用经费{basic.operating.amount}{unit}，占基本支出的{basic.operating.share}，主要包括{basic.operating.content}。",
    ],
  },
  {
    heading: "七、财政拨款“三公”经费支出决算情况说明",
    paragraphs: [
      `“三公”经费财政拨款${againstBudget("threePublic.total")}${againstLastYear("threePublic.total")}其中：`,
      `因公出国（境）费${againstBudget("threePublic.abroad")}${againstLastYear("threePublic.abroad")}`,
      `公务接待费${againstBudget("threePublic.reception")}${againstLastYear("threePublic.reception")}`,
      `公务用车购置费${againstBudget("threePublic.purchase")}${againstLastYear("threePublic.purchase")}`,
      `公务用车运行维护费${againstBudget("threePublic.operation")}${againstLastYear("threePublic.operation")}`,
      "{year}年度“三公”经费财政拨款支出决算中，公务接待费支出决算{threePublic.reception.finalAccount}{unit}，占{threePublic.reception.share}，因公出国（境）费支出决算{threePublic.abroad.finalAccount}{unit}，占{threePublic.abroad.share}，公务用车购置费及运行维护费支出决算{threePublic.vehicles.finalAccount}{unit}，占{threePublic.vehicles.share}。其中：",
      "1、因公出国（境）费支出决算为{threePublic.abroad.finalAccount}{unit}，全年安排因公出国（境）团组{threePublic.abroad.firstCount}个，累计{threePublic.abroad.secondCount}人次[，{threePublic.abroad.purpose}]。",
      "2、公务接待费支出决算为{threePublic.reception.finalAccount}{unit}，全年共接待来访团组{threePublic.reception.firstCount}个、来宾{threePublic.reception.secondCount}人次[，主要是{threePublic.reception.purpose}发生的接待支出]。",
      "3、公务用车购置费及运行维护费支出决算为{threePublic.vehicles.finalAccount}{unit}，其中：公务用车购置费{threePublic.purchase.finalAccount}{unit}[{threePublic.vehicles.firstCount>0}，更新公务用车{threePublic.vehicles.firstCount}辆]。公务用车运行维护费{threePublic.operation.finalAccount}{unit}[，主要是{threePublic.vehicles.purpose}等支出]，截止{year}年12月31日，我单位开支财政拨款的公务用车保有量为{threePublic.vehicles.secondCount}辆。",
    ],
  },
  {
    heading: "八、政府性基金预算收入支出决算情况",
    paragraphs: [
      "[{finalAccounts08!emptyStatement}|{year}年度政府性基金预算财政拨款[本年收入{finalAccounts08!total.income}{unit}，]本年支出{finalAccounts08!total.expenditure}{unit}。]",
    ],
    ifNone: emptyStatements["08"],
  },
  {
    heading: "九、关于机关运行经费支出说明",
    paragraphs: [
      `本部门{year}年度机关运行经费支出{operatingCost.amount}{unit}，比上年决算数[{operatingCost.previous.difference!0}{operatingCost.previous.difference?增加/减少/}{operatingCost.previous.difference}{unit}[{operatingCost.previous.amount>0}，{operatingCost.previous.changeRate?增长/减少/}{operatingCost.previous.changeRate}]|{operatingCost.previous.difference=0}无变化|（未填）]${because("operatingCost.previous", "。主要原因是：")}。`,
    ],
  },
  {
    heading: "十、一般性支出情况说明",
    paragraphs: [
      "{year}年本部门开支会议费{generalCosts.meetings.finalAccount}{unit}[（其中财政拨款支出{generalCosts.meetings.fiscal}{unit}，其他支出{generalCosts.meetings.other}{unit}）][*|，用于召开{meetings.items.*.name}，人数{meetings.items.*.people}人，内容为{meetings.items.*.content}]；开支培训费{generalCosts.trainings.finalAccount}{unit}[，{generalCosts.trainings.content}]。",
    ],
  },
  {
    heading: "十一、关于政府采购支出说明",
    paragraphs: [
      `本部门{year}年度政府采购支出总额{procurement.total.amount}{unit}，其中：政府采购货物支出{procurement.goods.amount}{unit}、政府采购工程支出{procurement.works.amount}{unit}、政府采购服务支出{procurement.services.amount}{unit}。授予中小企业合同金额{procurement.smallAndMedium.amount}{unit}，占政府采购支出总额的{procurement.smallAndMedium.share}，其中：授予小微企业合同金额{procurement.micro.amount}{unit}，占授予中小企业合同总额的{procurement.micro.share}${procured("goods", "货物")}${procured("works", "工程")}${procured("services", "服务")}。`,
    ],
  },
  {
    heading: "十二、关于国有资产占用情况说明",
    paragraphs: [
      "截至{year}年12月31日，{unitName}共有车辆{assets.total}辆，其中，[*、|{assets.vehicles.*.name}{assets.vehicles.*.count}辆[，{assets.vehicles.*.name}主要是{assets.vehicles.*.note}]]；单位价值100万元以上设备（不含车辆）{assets.specialEquipment}台（套）。",
    ],
  },
  {
    heading: "项目支出情况",
    paragraphs: [
      "{number}.{projects.items.*.name}{projects.items.*.executed}{unit}。[{projects.items.*.budget>0}该项目年初预算数{projects.items.*.budget}{unit}，预算调整数{projects.items.*.fullYearBudget}{unit}，预算执行数{projects.items.*.executed}{unit}，预算执行率{projects.items.*.executionRate}|该项目为合并项目，包括[*、|{projects.parts.*.item}{projects.parts.*.executed}{unit}]。该项目的预算执行率为{projects.items.*.executionRate}]。[主要用于{projects.items.*.purpose}。]",
    ],
  },
  {
    heading: "部门整体支出绩效情况",
    paragraphs: [
      "（1）公用经费控制情况。{year}年，预算安排公用经费{performance.operating.budget}{unit}，实际支出公用经费{performance.operating.executed}{unit}[，公用经费控制率{performance.operating.controlRate}]。",
      `（2）三公经费控制情况。{year}年，${reported("“三公”经费完成", "threePublic.total")}。其中，${reported("因公出国（境）费完成", "threePublic.abroad")}；${reported("公务接待费为", "threePublic.reception")}；${reported("公务用车购置及运行维护费为", "threePublic.vehicles")}。`,
      "（1）预算完成情况。{year}年上年结转{performance.carriedOver}{unit}，年初部门预算{performance.initialBudget}{unit}，调整预算数{performance.fullYearBudget}{unit}，{year}年实际支出{performance.executed}{unit}。[预算完成率为{performance.completionRate}。]",
      "（2）预算执行情况。年初部门预算{performance.initialBudget}{unit}，调整预算数{performance.fullYearBudget}{unit}，{year}年实际支出{performance.executed}{unit}[，预算执行率为{performance.executionRate}]。",
      "（3）在职人员编制控制情况。{year}年末，{ourUnit}人员编制总数为{baseData!staff.authorised}人，在职人员数为{baseData!staff.inPost}人[，在职人员控制率为{baseData!staff.controlRate}]。",
    ],
  },
];
