import { loadPack } from "../../src/checks";
import { faultSentence, findPack, ownCopy, packs, parsePack, type Pack } from "../../src/forms";

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
