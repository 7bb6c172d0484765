import { parseRef } from "../../../src/forms/definition";
import { conventions, printed, publishedCases } from "../../support/published-cases";
import { solvedForms } from "../../support/solved";

/** Where each published figure of 永州 stands on its sheets. */
const yongzhou = {
  "yz-expenditure-growth": "overview.expenditure.changeRate",
  "yz-income-sum": "income.total.amount",
  "yz-income-share-fiscal": "income.fiscal.share",
  "yz-income-share-operating": "income.operations.share",
  "yz-income-share-other": "income.other.share",
  "yz-expenditure-share-basic": "expenditure.basic.share",
  "yz-expenditure-share-project": "expenditure.project.share",
  "yz-fiscal-income-growth": "overview.fiscalIncome.changeRate",
  "yz-fiscal-expenditure-growth-2": "overview.generalExpenditure.changeRate",
  "yz-fiscal-structure-share-social": "classes.items.1.generalShare",
  "yz-item-completion-02": "lines.items.1.completionRate",
  "yz-item-completion-03": "lines.items.2.completionRate",
  "yz-item-completion-07": "lines.items.6.completionRate",
  "yz-item-completion-08": "lines.items.7.completionRate",
  "yz-item-completion-11": "lines.items.10.completionRate",
  "yz-item-completion-13": "lines.items.12.completionRate",
  "yz-items-budget-sum": "lines.total.budget",
  "yz-basic-share-personnel": "basic.personnel.share",
  "yz-basic-share-public": "basic.operating.share",
  "yz-sangong-completion": "threePublic.total.completionRate",
  "yz-sangong-delta-sum": "threePublic.total.difference",
  "yz-sangong-delta-sum-report2": "threePublic.total.difference",
  "yz-sangong-abroad-completion": "threePublic.abroad.completionRate",
  "yz-sangong-reception-completion": "threePublic.reception.completionRate",
  "yz-sangong-sum-3": "threePublic.total.finalAccount",
  "yz-sangong-sum-narr": "threePublic.total.finalAccount",
  "yz-sangong-sum-report": "threePublic.total.finalAccount",
  "yz-sangong-sum-report2": "baseData!threePublic.total.finalAccount",
  "yz-operating-cost-growth": "operatingCost.previous.changeRate",
  "yz-procurement-sum": "procurement.total.amount",
  "yz-procurement-sme": "procurement.smallAndMedium.share",
  "yz-procurement-goods-of-total": "procurement.goods.share",
  "yz-procurement-service-of-total": "procurement.services.share",
  "yz-procurement-works-as-labelled": "procurement.works.smallAndMediumShare",
  "yz-vehicle-sum": "assets.total",
  "yz-project-office-sum": "projects.items.0.executed",
  "yz-project-office-sum-report": "projects.items.0.executed",
  "yz-project-nontax-execution-report": "projects.items.2.executionRate",
  "yz-budget-completion-report": "performance.completionRate",
  "yz-staff-control-report": "baseData!staff.controlRate",
  "yz-report-structure-sum": "classes.total.all",
  "yz-report-structure-share-social": "classes.items.1.allShare",
  "yz-report-structure-share-industry": "classes.items.3.allShare",
  "yz-report-structure-share-housing": "classes.items.4.allShare",
  "yz-report-structure-share-other": "classes.items.5.allShare",
  "yz-report-expenditure-growth": "overview.expenditure.changeRate",
};

/** Those of 株洲's narrative; its tables and its report are other forms'. */
const zhuzhou = {
  "zz-growth-general": "overview.total.changeRate",
  "zz-general-of-total": "expenditure.general.share",
  "zz-expenditure-share-project": "expenditure.project.share",
  "zz-structure-share-general": "classes.items.0.generalShare",
  "zz-structure-share-health": "classes.items.3.generalShare",
  "zz-structure-share-urban": "classes.items.4.generalShare",
  "zz-structure-share-natural": "classes.items.5.generalShare",
  "zz-item-completion-07": "lines.items.6.completionRate",
  "zz-item-completion-09": "lines.items.8.completionRate",
  "zz-item-completion-10": "lines.items.9.completionRate",
  "zz-item-completion-11": "lines.items.10.completionRate",
  "zz-item-completion-12": "lines.items.11.completionRate",
  "zz-item-completion-13": "lines.items.12.completionRate",
  "zz-basic-share-personnel": "basic.personnel.share",
  "zz-basic-share-public": "basic.operating.share",
  "zz-sangong-abroad-completion": "threePublic.abroad.completionRate",
  "zz-sangong-abroad-growth": "threePublic.abroad.changeRate",
  "zz-sangong-reception-growth": "threePublic.reception.changeRate",
  "zz-sangong-operation-growth": "threePublic.operation.changeRate",
  "zz-sangong-share-reception": "threePublic.reception.share",
  "zz-sangong-share-vehicle": "threePublic.vehicles.share",
  "zz-sangong-vehicle-sum": "threePublic.vehicles.finalAccount",
  "zz-operating-cost-vs-budget": "operatingCost.budget.changeRate",
  "zz-meeting-completion": "generalCosts.meetings.completionRate",
};

describe.each([
  ["yongzhou-2023", yongzhou],
  ["zhuzhou-2023", zhuzhou],
])("%s", (pack, places) => {
  const { solution } = solvedForms(pack);

  test.each(Object.entries(places))("%s: %s", (id, ref) => {
    const one = publishedCases.find((each) => each.id === id)!;
    const { form, path } = parseRef(ref);
    const result = solution(form ?? "accountsNotes").computed(path);
    if (one.fit === "undefined") {
      expect(result).toBeNull();
      return;
    }
    const { value, decimals } = printed(one);
    const magnitude = Math.abs(result as number) * (one.published.endsWith("%") ? 100 : 1);
    expect(conventions(magnitude, decimals).rounded).toContain(value);
  });
});

test("no published figure of 永州 is left out", () => {
  const all = publishedCases.map(({ id }) => id).filter((id) => id.startsWith("yz-"));
  expect(Object.keys(yongzhou).sort()).toEqual(all.sort());
});

test.each([
  [
    "yongzhou-2023",
    [
      "classes.items.5.generalShare",
      "classes.total.general",
      "lines.total.finalAccount",
      "procurement.goods.smallAndMediumShare",
      "procurement.services.smallAndMediumShare",
      "procurement.works.smallAndMediumShare",
      "threePublic.reception.changeRate",
      "threePublic.total.changeRate",
      "threePublic.vehicles.changeRate",
    ],
  ],
  [
    "zhuzhou-2023",
    [
      "classes.total.general",
      "lines.total.budget",
      "lines.total.finalAccount",
      "procurement.micro.share",
      "procurement.smallAndMedium.share",
      "procurement.total.amount",
      "threePublic.abroad.changeRate",
      "threePublic.abroad.word",
      "threePublic.purchase.completionRate",
    ],
  ],
])(
  "%s: what is printed against its own arithmetic, and nothing else, stands as typed",
  (pack, typed) => {
    const { solution, placement } = solvedForms(pack);
    const { isTyped } = solution("accountsNotes");
    expect([...placement("accountsNotes").fields.keys()].filter(isTyped).sort()).toEqual(typed);
  },
);
