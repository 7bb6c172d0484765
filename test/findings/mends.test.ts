import fc from "fast-check";
import { numericKinds } from "../../src/forms/definition";
import { findPack, type ReadForm } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import type { ReadCell } from "../../src/forms/read-form";
import { formulaResult } from "../../src/checks";
import { checkReadForms, type CheckedReport } from "../../src/findings/checked-report";
import { mendsOf } from "../../src/findings/mends";
import { ownFormulas } from "../../src/layout/own-formulas";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

const published = (id: string): ReadForm[] => readForms(findPack(id)!, fixture(id));

type Held = Pick<ReadCell, "value" | "formula">;
const blank: Held = { value: null, formula: null };
const typed = (value: string | number): Held => ({ value, formula: null });

/** The forms with other contents in some cells of one of them. */
const holding = (forms: readonly ReadForm[], id: string, held: Record<string, Held>): ReadForm[] =>
  forms.map((form) => {
    if (form.form !== id) return form;
    const cells = new Map(form.cells);
    for (const [path, content] of Object.entries(held))
      cells.set(path, { ...cells.get(path)!, ...content });
    return { ...form, cells };
  });

const mendsIn = (forms: readonly ReadForm[]) => mendsOf(checkReadForms(forms, []));

/** What restoring the formula of a cell changes, by the rules whose findings offer it. */
function offered(forms: readonly ReadForm[], path: string): Record<string, string> {
  const { ofFinding } = mendsIn(forms);
  return Object.fromEntries(
    [...ofFinding]
      .filter(([, { cell }]) => cell.path === path)
      .map(([{ rule }, { present, result }]) => [rule, `${present} → ${result}`]),
  );
}

const huaihua = published("huaihua-2023");
const total = "threePublic.total.finalAccount";
const rate = "staff.controlRate";

describe("a finding offers the formula of its cell", () => {
  test("where a figure was typed over it that it does not come to", () => {
    expect(offered(huaihua, "projects.total.budget")).toEqual({ sums: "1,406.40 → 2,125.20" });
    const wrong = holding(huaihua, "baseData", { [rate]: typed(0.5) });
    expect(offered(wrong, rate)).toEqual({ rates: "50.00% → 90.29%" });
  });

  test("where it was emptied", () => {
    const emptied = holding(huaihua, "baseData", { [rate]: blank, [total]: blank });
    expect(offered(emptied, rate)).toEqual({ rates: "空白 → 90.29%" });
    expect(Object.values(offered(emptied, total))).toEqual([expect.stringMatching(/^空白 → \d/)]);
  });

  test("where it leads to a sheet that is gone", () => {
    const torn = { value: "#REF!", formula: "=SUM(#REF!)" };
    const forms = holding(huaihua, "baseData", { [total]: torn });
    expect(offered(forms, total)).toEqual({
      "error-values": expect.stringMatching(/^“#REF!” → \d/) as string,
    });
  });

  test("with all decimals where the two would print alike", () => {
    const near = holding(huaihua, "baseData", { [total]: typed(104.9849) });
    expect(offered(near, total)).toMatchObject({ "number-cells": "104.9849 → 104.98" });
    const rates = holding(huaihua, "baseData", { [rate]: typed("90.29%") });
    expect(offered(rates, rate)).toEqual({ "number-cells": "“90.29%” → 90.29%" });
  });

  test("a score that was judged, and one that is missing", () => {
    const score = "indicators.0.score";
    const judged = holding(huaihua, "selfAssessment", { [score]: typed(1) });
    expect(Object.values(offered(judged, score))).toEqual([expect.stringMatching(/^1 → \d+$/)]);
    const missing = holding(huaihua, "selfAssessment", { [score]: blank });
    expect(Object.values(offered(missing, score))).toEqual([expect.stringMatching(/^空白 → \d+$/)]);
  });
});

describe("what was typed over a formula that comes to the same", () => {
  const agreeing = (forms: readonly ReadForm[]) =>
    mendsIn(forms).agreeing.map(({ path, present, result }) => `${path}: ${present} = ${result}`);
  const link = "funds.byExpenditure.project: 2,833.37 = 2,833.37";

  test("is offered its formula again: of a link as of a computed cell", () => {
    expect(agreeing(huaihua)).toEqual([link]);
    const { value } = huaihua[0]!.cells.get(rate)!;
    const typedOver = holding(huaihua, "baseData", { [rate]: typed(value as number) });
    expect(agreeing(typedOver)).toEqual([`${rate}: 90.29% = 90.29%`, link]);
  });

  test("is none where it comes to something else, where a formula stands, and where a person scores", () => {
    const other = holding(huaihua, "selfAssessment", {
      "funds.byExpenditure.project": typed(2833.38),
    });
    expect(agreeing(other)).toEqual([]);
    const score = huaihua[1]!.cells.get("indicators.0.score")!;
    const judged = holding(huaihua, "selfAssessment", {
      "indicators.0.score": typed(score.value as number),
    });
    expect(agreeing(judged)).toEqual([link]);
  });
});

describe.each(packs.map(({ id }) => id))("%s: an entry whose link was typed over", (id) => {
  const forms = published(id);
  const [{ report }] = checkReadForms(forms, []) as [CheckedReport];
  const ownAt = ownFormulas(forms);
  /** Entries that show a figure while nobody types one. */
  const linked = forms.flatMap((form) => {
    const view = report.forms.find(({ sheetName }) => sheetName === form.sheetName)!;
    return [...form.placement.fields.values()]
      .filter(({ path, cell: { content } }) => {
        const own = content.type === "entry" ? ownAt(form, path) : null;
        return own && typeof formulaResult(own.formula, path, view, report) === "number";
      })
      .map(({ path }) => [form.form, path] as const);
  });

  test("gets it back from every finding that stands there", () => {
    for (const [form, path] of linked) {
      const [checked] = checkReadForms(holding(forms, form, { [path]: typed(123456.78) }), []);
      const { ofFinding } = mendsOf([checked!]);
      for (const finding of checked!.findings)
        if (finding.where.form === form && finding.where.path === path)
          expect([path, finding.rule, ofFinding.get(finding)?.present]).toEqual([
            path,
            finding.rule,
            "123,456.78",
          ]);
    }
  });
});

test("项目支出 of 自评表 gets its link to 基础数据表 back", () => {
  const path = "funds.byExpenditure.project";
  const wrong = holding(huaihua, "selfAssessment", { [path]: typed(1) });
  expect(offered(wrong, path)).toEqual({
    "projects-agree": expect.stringMatching(/^1\.00 → [\d,.]+$/) as string,
  });
});

test("a 科目 without a name is offered the one that another table has", () => {
  const zhuzhou = published("zhuzhou-2023");
  const path = "items.0.name";
  const nameless = holding(zhuzhou, "finalAccounts03", { [path]: blank });
  const { ofFinding } = mendsIn(nameless);
  const mend = [...ofFinding.values()].find(({ cell }) => cell.path === path);
  expect(mend).toMatchObject({
    cell: { sheetName: "公开03表", value: null, formula: null, written: "住房公积金" },
    present: "空白",
    result: "“住房公积金”",
  });
});

describe("a finding offers nothing", () => {
  test("once it is acknowledged", () => {
    const [checked] = checkReadForms(huaihua, []);
    const kept = checked!.findings.map((finding) => ({ ...finding.kept, note: "已批复" }));
    expect(mendsOf(checkReadForms(huaihua, kept)).ofFinding.size).toBe(0);
  });

  test("about an entry, a cell that has its formula, or one whose formula comes to nothing", () => {
    const forms = holding(huaihua, "baseData", { "staff.inPost": typed("九十三") });
    expect(offered(forms, "staff.inPost")).toEqual({});
    const { ofFinding } = mendsIn(huaihua);
    for (const { cell } of ofFinding.values()) expect(cell.formula).toBeNull();
    const alone = holding(huaihua, "baseData", {
      "staff.authorised": blank,
      [rate]: typed(0.9029),
    });
    expect(checkReadForms(alone, [])[0]!.findings.map(({ rule }) => rule)).toContain("rates");
    expect(offered(alone, rate)).toEqual({});
  });

  test("about a typed figure that the formula comes to once it is rounded or cut", () => {
    const [now, then] = ["operating.total.finalAccount", "operating.total.previousFinalAccount"];
    const { value } = huaihua[0]!.cells.get(now)!;
    const forms = holding(huaihua, "baseData", {
      [now]: typed(value as number),
      [then]: typed(value as number),
    });
    const found = checkReadForms(forms, [])[0]!.findings.filter(({ where }) => where.path === now);
    expect(found.map(({ rule }) => rule)).toEqual(["stale-total"]);
    expect(offered(forms, now)).toEqual({});
  });
});

describe("cells that restoring takes nothing typed from", () => {
  const lostIn = (forms: readonly ReadForm[]) =>
    mendsIn(forms).lost.map(({ sheetName, path }) => `${sheetName} ${path}`);

  test("there are none in a report as it is laid out", () => {
    expect(lostIn(huaihua)).toEqual([]);
  });

  test("are computed, and no score that a person may judge", () => {
    const emptied = holding(huaihua, "baseData", { [rate]: blank, [total]: typed(1) });
    const unscored = holding(emptied, "selfAssessment", { "indicators.0.score": blank });
    expect(lostIn(unscored)).toEqual([`基础数据表 ${rate}`]);
  });

  test("are torn, shown or not, judged or not", () => {
    const torn = { value: null, formula: '=IF(COUNT(#REF!)=0,"",SUM(#REF!))' };
    const forms = holding(huaihua, "selfAssessment", { "indicators.0.score": torn });
    expect(lostIn(forms)).toEqual(["整体支出绩效自评表 indicators.0.score"]);
  });

  test("are no entries in fixed rows, though they could show what stands elsewhere", () => {
    const own = published("zhuzhou-2023");
    const executed = "funds.executed";
    expect(own.find(({ form }) => form === "selfAssessment")!.cells.has(executed)).toBe(true);
    expect(lostIn(holding(own, "selfAssessment", { [executed]: blank }))).toEqual([]);
  });

  test("need the forms that their formulas read", () => {
    const own = published("hunan-common");
    const table = own.find(({ form }) => form === "scoreTable")!;
    const path = [...table.cells.keys()].find((each) => each.endsWith(".rate"))!;
    const emptied = holding(own, "scoreTable", { [path]: blank });
    expect(lostIn(emptied)).toEqual([`${table.sheetName} ${path}`]);
    expect(lostIn(emptied.filter(({ form }) => form !== "baseData"))).toEqual([]);
  });

  const name = "expenditure.institutions.1.name";
  const xiangxi = published("xiangxi-2022");

  test("are names of institutions, where one row and one institution are left", () => {
    const emptied = holding(xiangxi, "institutionAccounts", { [name]: blank });
    expect(lostIn(emptied)).toEqual([expect.stringContaining(name)]);
  });

  test("but never where the row of that number may be another one's", () => {
    const second = "expenditure.institutions.2.name";
    const two = { [name]: blank, [second]: blank };
    expect(lostIn(holding(xiangxi, "institutionAccounts", two))).toEqual([]);
    const torn = { value: "#REF!", formula: '=IF(LEN(#REF!)=0,"",#REF!)' };
    expect(lostIn(holding(xiangxi, "institutionAccounts", { [name]: torn }))).toEqual([]);
  });

  test("unless another row bears that name already", () => {
    const borne = xiangxi
      .find(({ form }) => form === "institutionAccounts")!
      .cells.get("income.institutions.1.name")!.value as string;
    const other = "expenditure.institutions.2.name";
    const twice = { [name]: blank, [other]: typed(borne) };
    expect(lostIn(holding(xiangxi, "institutionAccounts", twice))).toEqual([]);
    const linked = xiangxi.flatMap(({ cells }) => cells.get(name) ?? [])[0]!;
    const link = { [name]: blank, [other]: { value: null, formula: linked.formula } };
    expect(lostIn(holding(xiangxi, "institutionAccounts", link))).toEqual([]);
  });
});

/** The contents that findings about a cell know, with their captions. */
const known = (forms: readonly ReadForm[], path: string): [string, unknown][] =>
  [...mendsIn(forms).remedies.values()]
    .flat()
    .filter(({ cell }) => cell.path === path)
    .map(({ caption, cell }) => [caption, cell.written]);

describe("a target that is open offers both comparators", () => {
  const open: Record<string, Held> = {
    "indicators.2.level3": typed("河道保洁"),
    "indicators.2.target": typed("15万元"),
    "indicators.2.actual": typed("18万元"),
  };
  const comparatorsIn = (held: Record<string, Held>) =>
    known(holding(huaihua, "selfAssessment", held), "indicators.2.target");

  test("in front of what stands there", () => {
    expect(comparatorsIn(open)).toEqual([
      ["写“≥”", "≥15万元"],
      ["写“≤”", "≤15万元"],
    ]);
  });

  test("not where a formula gives it, nor where the target says it", () => {
    const computed = { value: "15万元", formula: '="15万元"' };
    expect(comparatorsIn({ ...open, "indicators.2.target": computed })).toEqual([]);
    expect(comparatorsIn({ ...open, "indicators.2.target": typed("≤15万元") })).toEqual([]);
  });
});

describe("a finding offers what its cell should hold", () => {
  const reception = "threePublic.reception.finalAccount";
  const people = "staff.authorised";
  test.each<[string, string, Held, [string, unknown][]]>([
    ["an amount with its unit", reception, typed("6.99万元"), [["改为数字", 6.99]]],
    ["an amount in 元", reception, typed("69900元"), [["改为数字", 6.99]]],
    ["wide digits", reception, typed("６．９９"), [["改为数字", 6.99]]],
    ["people with their counter", people, typed("93人"), [["改为数字", 93]]],
    ["decimals too many", reception, typed(6.9912), [["改为 6.99", 6.99]]],
    ["元 among 万元", reception, typed(69912), [["改为万元", 6.99]]],
    ["not 万 alone, which may count 元 or 万元", reception, typed("6万"), []],
    ["not a percentage for an amount", reception, typed("6%"), []],
    ["not people in 万人", people, typed("3万人"), []],
    ["not half a person", people, typed("93.5人"), []],
    ["not less than nothing", people, typed("-93"), []],
    ["not words", people, typed("九十三"), []],
    ["not beside a formula", reception, { value: "6.99万元", formula: '="6.99万元"' }, []],
  ])("%s", (_, path, held, expected) => {
    expect(known(holding(huaihua, "baseData", { [path]: held }), path)).toEqual(expected);
  });

  test("a score, a total that is typed in a form of its own, a percentage without its sign", () => {
    const scored = (path: string, held: Record<string, Held>) =>
      known(holding(huaihua, "selfAssessment", held), path);
    const funds = scored("funds.score", { "funds.score": typed(1) });
    // Its formula stands behind it: that is offered instead.
    expect(funds).toEqual([]);
    const percent = {
      "indicators.2.target": typed("≥90%"),
      "indicators.2.actual": typed("95"),
    };
    expect(scored("indicators.2.actual", percent)).toEqual([["补百分号", "95%"]]);
    const number = { ...percent, "indicators.2.actual": typed(95) };
    expect(scored("indicators.2.actual", number)).toEqual([["补百分号", "95%"]]);
    const bound = { "indicators.2.target": typed("≥90"), "indicators.2.actual": typed("95%") };
    expect(scored("indicators.2.target", bound)).toEqual([["补百分号", "≥90%"]]);
  });

  test("several at once where each is the only one", () => {
    const texts = {
      [people]: typed("93人"),
      [reception]: typed("6.99万元"),
      "projects.business.budget": typed("6万"),
    };
    const { alike } = mendsIn(holding(huaihua, "baseData", texts));
    expect(alike.map(({ title, caption, cells }) => [title, caption, cells.length])).toEqual([
      ["2 个数字单元格填的是文字", "全部改为数字", 2],
    ]);
    const one = holding(huaihua, "baseData", { [people]: typed("93人") });
    expect(mendsIn(one).alike).toEqual([]);
  });

  test("nothing once it is acknowledged", () => {
    const forms = holding(huaihua, "baseData", { [people]: typed("93人") });
    const kept = checkReadForms(forms, [])[0]!.findings.map(({ kept: each }) => ({
      ...each,
      note: "已核实",
    }));
    expect(mendsOf(checkReadForms(forms, kept)).remedies.size).toBe(0);
  });
});

/** What people write in cells of numbers, of targets and of actuals. */
const spellings = fc
  .tuple(
    fc.constantFrom("", "", "", "≥", "约", "-"),
    fc.oneof(fc.integer({ min: 0, max: 99_999 }), fc.double({ min: 0, max: 999, noNaN: true })),
    fc.constantFrom("", "", "万元", "元", "%", "％", "人", "万", "㎡", "亩", "左右"),
  )
  .map(([head, number, unit]) => `${head}${String(number)}${unit}`);

const anyHeld = fc.oneof(
  spellings,
  fc.integer({ min: -10, max: 1_000_000 }),
  fc.double({ min: -10, max: 1000, noNaN: true }),
);

test("whatever was typed wherever: what a finding offers ends it, and is a content that the cell takes", () => {
  let offers = 0;
  const entries = ["huaihua-2023", "xiangxi-2022"].flatMap((id) =>
    published(id).flatMap((form, index, forms) =>
      [...form.cells.values()]
        .filter(({ path, formula }) => {
          const { kind } = form.placement.fields.get(path)!.cell.content;
          return formula === null && (numericKinds.has(kind) || kind === "notation");
        })
        .map(({ path }) => ({ forms, index, path })),
    ),
  );
  fc.assert(
    fc.property(fc.constantFrom(...entries), anyHeld, ({ forms, index, path }, value) => {
      const put = (held: string | number): ReadForm[] =>
        forms.map((form, at) =>
          at === index
            ? {
                ...form,
                cells: new Map(form.cells).set(path, { ...form.cells.get(path)!, ...typed(held) }),
              }
            : form,
        );
      for (const [finding, mends] of mendsIn(put(value)).remedies) {
        if (finding.where.path !== path || finding.sheetName !== forms[index]!.sheetName) continue;
        for (const { cell } of mends) {
          offers++;
          const after = checkReadForms(put(cell.written!), []).flatMap((each) => each.findings);
          const same = after.filter(
            ({ rule, message, sheetName, where }) =>
              rule === finding.rule &&
              message === finding.message &&
              sheetName === finding.sheetName &&
              where.path === path,
          );
          expect(same).toEqual([]);
        }
      }
    }),
    { numRuns: 120 },
  );
  expect(offers).toBeGreaterThan(0);
});
