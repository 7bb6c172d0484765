import { loadPack } from "../../src/checks";
import { faultSentence, findPack, ownCopy, parsePack, type Pack } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";

const own = (id = "huaihua-2023"): Pack => structuredClone(ownCopy(findPack(id)!));

const putOff = (...off: string[]): unknown => ({ ...own(), checks: { off } });

/** What is said of a pack that is not loaded. */
function refused(json: unknown): string[] {
  const loaded = loadPack(json);
  return loaded.ok ? [] : loaded.faults.map((fault) => faultSentence(fault));
}

test.each(packs.map(({ id }) => id))("a copy of %s is loaded", (id) => {
  const copy = own(id);
  expect(loadPack(JSON.parse(JSON.stringify(copy)))).toEqual({ ok: true, pack: copy });
});

test("what no pack can be is refused in the words of parsePack", () => {
  expect(refused({ ...own(), year: "2023", checks: { off: ["none"] } })).toEqual([
    'year："2023" 是文字，不是数字，请去掉引号',
  ]);
});

describe("rules that a pack puts off", () => {
  test("rules, and single messages of them", () => {
    expect(refused(putOff("stale-total", "limits/procurement"))).toEqual([]);
  });

  test.each([
    ["stale-totl", "没有编号为“stale-totl”的检查规则（是否指 stale-total？）"],
    ["limits/procurment", "没有编号为“limits/procurment”的检查规则（是否指 limits/procurement？）"],
    ["limit/staff", "没有编号为“limit/staff”的检查规则（是否指 limits/staff？）"],
    ["合计不符", "没有编号为“合计不符”的检查规则"],
    ["", "没有编号为“”的检查规则"],
  ])("%j is none", (name, sentence) => {
    expect(refused(putOff("sums", name))).toEqual([`checks.off[1]：${sentence}`]);
  });

  test("a pack that a workbook keeps stays readable", () => {
    expect(parsePack(putOff("a-rule-of-an-older-version"))).toMatchObject({ ok: true });
  });
});

describe("weights come to 100", () => {
  test.each(["selfAssessment", "projectAssessment"] as const)("of %s", (form) => {
    const pack = own("default");
    pack[form]!.executionPoints = 20;
    expect(refused(pack)).toEqual([
      `${form}：执行率分值（executionPoints）与各一级指标分值（indicators 的 points）合计 110，应为 100`,
    ]);
    pack[form]!.indicators[0]!.points -= 10;
    expect(refused(pack)).toEqual([]);
  });

  test("fractions are added exactly", () => {
    const pack = own();
    const { indicators } = pack.selfAssessment!;
    [50.1, 29.7, 10.2].forEach((points, i) => (indicators[i]!.points = points));
    expect(refused(pack)).toEqual([]);
  });

  test("of 评价指标表, at every level", () => {
    const pack = own("hunan-common");
    const [first] = pack.scoreTable!.levels;
    first!.points += 1;
    expect(refused(pack)).toEqual([
      "scoreTable.levels：各项分值（points）合计 101，应为 100",
      "scoreTable.levels[0].levelTwo：各项分值（points）合计 10，应为 11",
    ]);
    first!.points -= 1;
    first!.levelTwo[0]!.rows[1]!.points = 4.5;
    expect(refused(pack)).toEqual([
      "scoreTable.levels[0].levelTwo[0].rows：各项分值（points）合计 9.5，应为 10",
    ]);
  });
});

describe("demands that no form can answer are refused with a remedy", () => {
  type Form = "selfAssessment" | "projectAssessment";
  const without = (pack: Pack, form: Form, column: string): Pack => {
    const funds = pack[form]!.funds;
    funds.columns = funds.columns.filter((each) => each !== column);
    return pack;
  };
  const demanding = (checks: Partial<Pack["checks"]>, id = "huaihua-2023"): Pack => {
    const pack = own(id);
    return { ...pack, checks: { ...pack.checks, ...checks } };
  };
  const reason = (pack: Pack, form: Form): Pack => {
    pack[form]!.funds.columns.push("reason");
    return pack;
  };

  test.each<[string, Pack, string[]]>([
    [
      "a reason for little execution without a column for it",
      demanding({ executionReasonBelow: 0.9 }),
      [
        "checks.executionReasonBelow：这项要求无法落实：selfAssessment.funds.columns 中没有 reason，请在其中加上，或取消这项要求",
      ],
    ],
    [
      "a reason for an adjusted budget without its budgets",
      without(demanding({ adjustmentReason: true }), "selfAssessment", "initialBudget"),
      [
        "checks.adjustmentReason：这项要求无法落实：selfAssessment.funds.columns 中没有 initialBudget、reason，请在其中加上，或取消这项要求",
      ],
    ],
    [
      "a reason in a place without any assessment",
      demanding({ executionReasonBelow: 0.9 }, "xiangxi-2022"),
      [
        "checks.executionReasonBelow：这项要求无法落实：没有设置 selfAssessment、projectAssessment 中的任何一张表，请取消这项要求",
      ],
    ],
    [
      "a basis of the splits that the form does not print",
      (() => {
        const pack = demanding({ splitBasis: "fullYearBudget" });
        pack.selfAssessment!.funds.rateBase = "initialBudget";
        return without(pack, "selfAssessment", "fullYearBudget");
      })(),
      [
        "checks.splitBasis：这项要求无法落实：selfAssessment.funds.columns 中没有 fullYearBudget，请在其中加上，或取消这项要求",
      ],
    ],
    [
      "二级指标 that may not be blank without their column",
      (() => {
        const pack = own();
        const { table, indicators } = pack.selfAssessment!;
        table.columns = table.columns.filter((column) => column !== "level2");
        indicators[0]!.levelTwo[1]!.mayBeBlank = false;
        return pack;
      })(),
      [
        "selfAssessment.indicators[0].levelTwo[1].mayBeBlank：这项要求无法落实：selfAssessment.table.columns 中没有 level2，请在其中加上，或取消这项要求",
      ],
    ],
    ["with the column", reason(demanding({ executionReasonBelow: 0.9 }), "selfAssessment"), []],
    [
      "with the column on one of the forms: it is asked elsewhere on the other",
      reason(
        demanding({ executionReasonBelow: 0.9, adjustmentReason: true }, "default"),
        "selfAssessment",
      ),
      [],
    ],
  ])("%s", (_, pack, sentences) => {
    expect(refused(pack)).toEqual(sentences);
  });

  test("a pack that a workbook keeps stays readable", () => {
    expect(parsePack(demanding({ executionReasonBelow: 0.9 }))).toMatchObject({ ok: true });
  });
});
