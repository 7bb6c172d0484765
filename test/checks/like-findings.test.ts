import fc from "fast-check";
import {
  examineReport,
  likeFindings,
  reportOf,
  review,
  sentenceOf,
  type ReviewedFinding,
} from "../../src/checks";
import { packs } from "../../src/forms/packs/all";
import { reportWith } from "../support/check-rule";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

const published = packs.map((pack) => {
  const report = reportOf(readForms(pack, fixture(pack.id)), pack);
  return { report, findings: review(examineReport(report).findings, [], report) };
});

test("every finding is told once, in the order of the first of its like; only 提示 are told together", () => {
  const notes = fc.array(fc.constantFrom(null, null, "已报批"), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(fc.constantFrom(...published), notes, ({ report, findings }, noted) => {
      const all = findings.map((finding, i): ReviewedFinding => ({
        ...finding,
        note: noted[i % noted.length]!,
      }));
      const told = likeFindings(all);
      expect(new Set(told.flat())).toEqual(new Set(all));
      expect(told.flat()).toHaveLength(all.length);
      const firsts = told.map(([first]) => all.indexOf(first));
      expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      for (const like of told) {
        const [{ rule, message, where, note }] = like;
        if (like.length > 1) expect(like.length).toBeGreaterThanOrEqual(3);
        for (const each of like)
          expect(each).toMatchObject({
            rule,
            message,
            note,
            where: { form: where.form },
            severity: like.length > 1 ? "info" : each.severity,
          });
        expect(sentenceOf(like, report)).toMatch(/^[^{}]+。$/);
      }
    }),
  );
});

const project = (name: string, finalAccount: number) => ({ name, finalAccount });
const projects = (...items: ReturnType<typeof project>[]) => {
  const report = reportWith({ entries: { "projects.specialFunds.items": items } });
  const { findings } = examineReport(report);
  const told = likeFindings(review(findings, [], report));
  return told.map((like) => [like.length, sentenceOf(like, report)]);
};

test("projects of the same kind are one sentence: their names, and the figures from least to most", () => {
  expect(
    projects(
      project("甲", 5),
      project("乙", 2.5),
      project("丙", 7),
      project("丁", 1),
      project("戊", 3),
    ),
  ).toEqual([
    [
      5,
      "“甲”、“乙”、“丙”、“丁”等 5 项的2023年预算数为 0 或空白，而2023年决算数为 1.00 至 7.00（年中追加的项目）。请核实并备好原因。",
    ],
  ]);
});

test("two are told one by one", () => {
  expect(projects(project("甲", 5), project("乙", 2.5)).map(([count]) => count)).toEqual([1, 1]);
});

test("what asks for an answer in every row is told row by row", () => {
  const row = (level3: string) => ({ level3, target: "15万元", actual: "18万元", points: 5 });
  const report = reportWith({
    entries: {
      indicators: ["甲段河道保洁", "乙段河道保洁", "丙段河道保洁", "丁段河道保洁"].map(row),
    },
  });
  const told = likeFindings(review(examineReport(report).findings, [], report));
  const open = told.filter(([{ rule }]) => rule === "target-direction");
  expect(open.map(({ length }) => length)).toEqual([1, 1, 1, 1]);
});

test("what they all say alike is said once, texts that differ one after the other", () => {
  const row = (level3: string, target: string) => ({ level3, target, actual: target, points: 5 });
  const report = reportWith({
    entries: {
      indicators: [row("一", "环境得到改善"), row("二", "社会稳定"), row("三", "经济稳步发展")],
    },
  });
  const told = likeFindings(review(examineReport(report).findings, [], report));
  expect(told.map((like) => sentenceOf(like, report))).toContain(
    "“一”、“二”、“三”的实际完成值“环境得到改善”、“社会稳定”、“经济稳步发展”与年度指标值一字不差。定性指标请写明实际达到的程度或成效。",
  );
});
