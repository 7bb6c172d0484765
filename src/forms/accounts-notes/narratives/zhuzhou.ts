import { emptyStatements } from "../../final-accounts/standard-texts";
import type { Narrative } from "../options";
import { because, budgetBecause } from "./reasons";

/** `减少418.41万元，减少6.42%`. */
const change = (line: string, base: string): string =>
  `[{${line}.difference!0}{${line}.difference?增加/减少/}{${line}.difference}{unit}[{${base}>0}，{${line}.changeRate?增加/减少/}{${line}.changeRate}]|{${line}.difference=0}持平|（未填）]`;

const overview = (line: string): string => change(`overview.${line}`, `overview.${line}.previous`);

const againstBudget = (line: string): string =>
  `预算为{${line}.budget}{unit}，支出决算为{${line}.finalAccount}{unit}[{${line}.budget>0}，完成预算的{${line}.completionRate}]${budgetBecause(line)}`;

const againstLastYear = (line: string): string =>
  `，与上年相比${change(line, `${line}.previous`)}${because(line, `，[{${line}.difference?增加/减少/持平}|增减]的主要原因是`)}。`;

/** 株洲市人民政府办公室: the narrative of its final accounts. */
export const zhuzhou: Narrative = [
  {
    heading: "一、收入支出决算总体情况说明",
    paragraphs: [
      `{year}年度收、支总计{overview.total.current}{unit}。与上年相比，${overview("total")}${because("overview.total", "，主要是因为")}。`,
    ],
  },
  {
    heading: "二、收入决算情况说明",
    paragraphs: [
      "本年收入合计{income.total.amount}{unit}，其中：财政拨款收入{income.fiscal.amount}{unit}，占{income.fiscal.share:1}[{income.superior.amount>0}；上级补助收入{income.superior.amount}{unit}，占{income.superior.share}][{income.services.amount>0}；事业收入{income.services.amount}{unit}，占{income.services.share}][{income.operations.amount>0}；经营收入{income.operations.amount}{unit}，占{income.operations.share}][{income.affiliates.amount>0}；附属单位上缴收入{income.affiliates.amount}{unit}，占{income.affiliates.share}][{income.other.amount>0}；其他收入{income.other.amount}{unit}，占{income.other.share}]。",
    ],
  },
  {
    heading: "三、支出决算情况说明",
    paragraphs: [
      "本年支出合计{expenditure.total.amount}{unit}，其中：基本支出{expenditure.basic.amount}{unit}，占{expenditure.basic.share}；项目支出{expenditure.project.amount}{unit}，占{expenditure.project.share}[{expenditure.superior.amount>0}；上缴上级支出{expenditure.superior.amount}{unit}，占{expenditure.superior.share}][{expenditure.operations.amount>0}；经营支出{expenditure.operations.amount}{unit}，占{expenditure.operations.share}][{expenditure.affiliates.amount>0}；对附属单位补助支出{expenditure.affiliates.amount}{unit}，占{expenditure.affiliates.share}]。",
    ],
  },
  {
    heading: "四、财政拨款收入支出决算总体情况说明",
    paragraphs: [
      `{year}年度财政拨款收、支总计{overview.fiscalTotal.current}{unit}，与上年相比，${overview("fiscalTotal")}${because("overview.fiscalTotal", "，主要是因为")}。`,
    ],
  },
  {
    heading: "五、一般公共预算财政拨款支出决算情况说明",
    paragraphs: [
      `{year}年度一般公共预算财政拨款支出{overview.generalExpenditure.current}{unit}，占本年支出合计的{expenditure.general.share:1}，与上年相比，一般公共预算财政拨款支出${overview("generalExpenditure")}${because("overview.generalExpenditure", "，主要是因为")}。`,
      "{year}年度一般公共预算财政拨款支出{classes.total.general}{unit}，主要用于以下方面：[*；|{classes.items.*.name}（类）支出{classes.items.*.generalAmount}{unit}，占{classes.items.*.generalShare}]。",
      "{year}年度一般公共预算财政拨款支出年初预算数为{lines.total.budget}{unit}，一般公共预算财政拨款支出决算数为{lines.total.finalAccount}{unit}[{lines.total.budget>0}，完成年初预算的{lines.total.completionRate}]，其中：",
      `{number}.{lines.items.*.name}。\n年初预算为{lines.items.*.budget}{unit}，支出决算为{lines.items.*.finalAccount}{unit}[{lines.items.*.budget>0}，完成年初预算的{lines.items.*.completionRate}]${because("lines.items.*", "，决算数[{lines.items.*.difference?大于/小于/等于}|（未填）]年初预算数的主要原因是：")}。`,
    ],
  },
  {
    heading: "六、一般公共预算财政拨款基本支出决算情况说明",
    paragraphs: [
      "{year}年度一般公共预算财政拨款基本支出{basic.total.amount}{unit}，其中：人员经费{basic.personnel.amount}{unit}，占基本支出的{basic.personnel.share}，主要包括{basic.personnel.content}；公用经费{basic.operating.amount}{unit}，占基本支出的{basic.operating.share}，主要包括{basic.operating.content}。",
    ],
  },
  {
    heading: "七、一般公共预算财政拨款三公经费支出决算情况说明",
    paragraphs: [
      `“三公”经费财政拨款支出预算为{threePublic.total.budget}{unit}，支出决算为{threePublic.total.finalAccount}{unit}[{threePublic.total.budget>0}，完成预算的{threePublic.total.completionRate}]${budgetBecause("threePublic.total", "：")}。其中：`,
      `因公出国（境）费支出${againstBudget("threePublic.abroad")}${againstLastYear("threePublic.abroad")}`,
      `公务接待费支出${againstBudget("threePublic.reception")}${againstLastYear("threePublic.reception")}`,
      `公务用车购置费预算为{threePublic.purchase.budget}{unit}，支出决算为{threePublic.purchase.finalAccount}{unit}[{threePublic.purchase.budget>0}，完成预算的{threePublic.purchase.completionRate}]${budgetBecause("threePublic.purchase")}。`,
      `公务用车运行维护费支出${againstBudget("threePublic.operation")}${againstLastYear("threePublic.operation")}`,
      "{year}年度“三公”经费财政拨款支出决算中，公务接待费支出决算{threePublic.reception.finalAccount}{unit}，占{threePublic.reception.share}，因公出国（境）费支出决算{threePublic.abroad.finalAccount}{unit}，占{threePublic.abroad.share}，公务用车购置费及运行维护费支出决算{threePublic.vehicles.finalAccount}{unit}，占{threePublic.vehicles.share}。其中：",
      "1、因公出国（境）费支出决算为{threePublic.abroad.finalAccount}{unit}，全年安排因公出国（境）团组{threePublic.abroad.firstCount}个，累计{threePublic.abroad.secondCount}人次[，{threePublic.abroad.purpose}]。",
      "2、公务接待费支出决算为{threePublic.reception.finalAccount}{unit}，全年共接待来访团组{threePublic.reception.firstCount}个、来宾{threePublic.reception.secondCount}人次[，主要是{threePublic.reception.purpose}发生的接待支出]。",
      '3、公务用车购置费及运行维护费支出决算为{threePublic.vehicles.finalAccount}{unit}，其中：公务用车购置费{threePublic.purchase.finalAccount}{unit}[{threePublic.vehicles.firstCount>0}，[{ourUnit="我办"}办公室]购置更新公务用车{threePublic.vehicles.firstCount}辆]。公务用车运行维护费{threePublic.operation.finalAccount}{unit}[，主要是{threePublic.vehicles.purpose}等支出]，截止{year}年12月31日，我单位开支财政拨款的公务用车保有量为{threePublic.vehicles.secondCount}辆。',
    ],
  },
  {
    heading: "八、政府性基金预算收入支出决算情况",
    paragraphs: [
      "[{finalAccounts08!emptyStatement}|{year}年度政府性基金预算财政拨款[本年收入{finalAccounts08!total.income}{unit}，]本年支出{finalAccounts08!total.expenditure}{unit}[，其中：基本支出{finalAccounts08!total.basic}{unit}、项目支出{finalAccounts08!total.project}{unit}]。]",
    ],
    ifNone: emptyStatements["08"],
  },
  {
    heading: "九、国有资本经营预算支出决算情况说明",
    paragraphs: [
      "[{finalAccounts09!emptyStatement}|{year}年度国有资本经营预算财政拨款本年支出{finalAccounts09!total.expenditure}{unit}[，其中：基本支出{finalAccounts09!total.basic}{unit}、项目支出{finalAccounts09!total.project}{unit}]。]",
    ],
    ifNone: emptyStatements["09"],
  },
  {
    heading: "十、机关运行经费支出说明",
    paragraphs: [
      `{year}年度，机关运行经费支出{operatingCost.amount}{unit}，比年初预算数${change("operatingCost.budget", "operatingCost.budget.amount")}${because("operatingCost.budget", "，主要原因是：")}；比上年决算数${change("operatingCost.previous", "operatingCost.previous.amount")}${because("operatingCost.previous", "。主要原因是：")}。`,
    ],
  },
  {
    heading: "十一、一般性支出情况说明",
    paragraphs: [
      "{year}年度，会议费年初预算{generalCosts.meetings.budget}{unit}，支出决算为{generalCosts.meetings.finalAccount}{unit}[{generalCosts.meetings.budget>0}，完成年初预算的{generalCosts.meetings.completionRate}]。用于[*；|{meetings.items.*.name}，人数{meetings.items.*.people}人[，内容为{meetings.items.*.content}]，经费支出为会议场租费{meetings.items.*.venue}{unit}、会务用餐费{meetings.items.*.catering}{unit}、其他费用{meetings.items.*.other}{unit}]。",
      "培训费年初预算{generalCosts.trainings.budget}{unit}，支出决算为{generalCosts.trainings.finalAccount}{unit}[{generalCosts.trainings.budget>0}，完成年初预算的{generalCosts.trainings.completionRate}]。[*；|用于{trainings.items.*.name}，人数{trainings.items.*.people}人，内容为{trainings.items.*.content}，经费支出{trainings.items.*.amount}{unit}]。",
    ],
  },
  {
    heading: "十二、政府采购支出说明",
    paragraphs: [
      "{year}年度政府采购支出总额{procurement.total.amount}{unit}，其中：政府采购货物支出{procurement.goods.amount}{unit}、政府采购工程支出{procurement.works.amount}{unit}、政府采购服务支出{procurement.services.amount}{unit}。授予中小企业合同金额{procurement.smallAndMedium.amount}{unit}，占政府采购支出总额的{procurement.smallAndMedium.share:1}，其中：授予小微企业合同金额{procurement.micro.amount}{unit}，占政府采购支出总额的{procurement.micro.share:1}。",
    ],
  },
  {
    heading: "十三、国有资产占用情况说明",
    paragraphs: [
      "截至{year}年12月31日，共有车辆{assets.total}辆，其中，[*、|{assets.vehicles.*.name}{assets.vehicles.*.count}辆[，{assets.vehicles.*.name}主要是{assets.vehicles.*.note}]]；单位价值50万元以上通用设备{assets.generalEquipment}台（套）；单位价值100万元以上专用设备{assets.specialEquipment}台（套）。",
    ],
  },
];
