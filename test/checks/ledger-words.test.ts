import {
  examineReport,
  ledgerDetail,
  ledgerSentence,
  reportOf,
  review,
  rules,
} from "../../src/checks";
import { findPack, type ReportData } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { reportWith, type Filled } from "../support/check-rule";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

const checkedOf = (id: string, data: ReportData) => {
  const report = reportOf(readForms(findPack(id)!, data), findPack(id)!);
  const { findings, ledger } = examineReport(report);
  return { report, findings: review(findings, [], report), ledger };
};

test.each(packs.map(({ id }) => id))("%s: the sentence counts every check once", (id) => {
  const said = ledgerSentence([checkedOf(id, fixture(id))]);
  const [, all, parts] = /^(\d+) 项核对中 (.*?)[；。]/.exec(said)!;
  const counts = [...parts!.matchAll(/(?:^|，)(\d+) 项/g)].map(([, count]) => Number(count));
  expect(Number(all)).toBe(rules.length);
  expect(counts.reduce((sum, count) => sum + count)).toBe(rules.length);
});

test("a report that can be handed in: what passed, what is not for it, and what was not checked", () => {
  expect(ledgerSentence([checkedOf("default", fixture("default"))])).toMatch(
    /^\d+ 项核对中 \d+ 项通过，(?:\d+ 项有警告或提示，)?\d+ 项不适用，1 项因“部门基本支出预算调整”的\d{4}年预算数未填写而没有核对；通过的有 \d+ 项只核对了已填的部分。$/,
  );
});

test("what was looked at counts apart", () => {
  const { report, findings, ledger } = checkedOf("lusong-2023", fixture("lusong-2023"));
  const open = ledgerSentence([{ report, findings, ledger }]);
  expect(open).toMatch(/11 项有警告或提示，/);
  const noted = findings.map((finding) =>
    finding.rule === "limits" ? { ...finding, note: "已核实" } : finding,
  );
  expect(ledgerSentence([{ report, findings: noted, ledger }])).toMatch(
    /10 项有警告或提示，1 项的问题已核实或由其他检查指出，/,
  );
});

const detail = (rule: string, filled: Filled): string => {
  const report = reportWith(filled);
  const entry = examineReport(report).ledger.find((each) => each.rule === rule)!;
  return ledgerDetail(entry, report);
};

const staff = { "staff.authorised": 5, "staff.inPost": 6 };

test.each<[string, string, Filled, string | RegExp]>([
  [
    "cells that are blank, three of them named",
    "limits",
    { entries: { "staff.authorised": 5 } },
    /^因.*“财政供养人员情况”的2023年实际在职人数、.*等 \d+ 处未填写，没有核对。$/,
  ],
  [
    "forms in which nothing is filled by their names",
    "basic-adjustment",
    { entries: { "staff.authorised": 5 } },
    "因“整体支出绩效自评表”未填写，没有核对。",
  ],
  [
    "text in the place of a number",
    "three-public-growth",
    {
      entries: {
        "threePublic.reception.previousFinalAccount": 5,
        "threePublic.reception.finalAccount": 4,
      },
      cells: { "threePublic.total.finalAccount": { value: "四", formula: null } },
    },
    "因“三公经费”的2023年决算数填的不是数，没有核对。",
  ],
  [
    "a form of the place that the workbook lacks",
    "projects-agree",
    { entries: { "staff.authorised": 5 }, without: "selfAssessment" },
    "因工作簿中没有自评表，没有核对。",
  ],
  [
    "forms that the place does not have",
    "executed-account",
    {},
    "本地区的表样没有公开03表、公开05表。",
  ],
  ["what the place does not demand", "execution-reason", {}, "本地区没有这项要求。"],
  ["what the place puts off", "limits", { options: { off: ["limits"] } }, "本地区已停用。"],
  [
    "how many places failed and how many are in order",
    "limits",
    { entries: { ...staff, "operating.total": { budget: 2, finalAccount: 1 } } },
    /^1 处未通过。1 处相符。因.*未填写，另有没有核对的。$/,
  ],
])("%s", (_, rule, filled, said) => {
  if (typeof said === "string") expect(detail(rule, filled)).toBe(said);
  else expect(detail(rule, filled)).toMatch(said);
});

test("what another check tells about the same cell is no finding, and nothing that passed", () => {
  const row = { level3: "产出数量", target: "见面率", actual: "100%", points: 20, score: 20 };
  expect(detail("indicator-kinds", { entries: { "indicators.0": row } })).toBe(
    "1 处已由其他检查指出。",
  );
});
