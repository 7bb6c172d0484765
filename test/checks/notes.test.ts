import { checkReport, reportOf } from "../../src/checks";
import { findPack } from "../../src/forms";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

const found = (id: string): string[] => {
  const pack = findPack(id)!;
  return checkReport(reportOf(readForms(pack, fixture(id)), pack))
    .filter(({ where, severity }) => where.form === "accountsNotes" && severity !== "info")
    .map(({ rule, message, where }) => `${rule}/${message} ${where.path}`)
    .sort();
};

// 89.88%, 68.43% and 220.26% of 永州 come from unrounded amounts and are no faults.
test("永州: a share that its amounts do not give, and shares that are none of what they say", () => {
  expect(found("yongzhou-2023")).toEqual([
    "rates/different classes.items.5.generalShare",
    "rates/noBase procurement.works.smallAndMediumShare",
    "rates/noPart procurement.goods.smallAndMediumShare",
    "rates/noPart procurement.services.smallAndMediumShare",
  ]);
});

test("株洲: rates over nothing, a rise called 持平, meetings and procurement that do not add up", () => {
  expect(found("zhuzhou-2023")).toEqual([
    "note-details/above procurement.smallAndMedium.amount",
    "note-details/different generalCosts.meetings.finalAccount",
    "note-words/word threePublic.abroad.word",
    "rates/different procurement.micro.share",
    "rates/different procurement.smallAndMedium.share",
    "rates/noBase threePublic.abroad.changeRate",
    "rates/noBase threePublic.purchase.completionRate",
    "sums/different procurement.total.amount",
  ]);
});
