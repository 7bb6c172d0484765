import { blankData, faultSentence, findPack, formsOf, ownCopy, parsePack } from "../../src/forms";
import { packs } from "../../src/forms/packs/all";

const own = () => structuredClone(ownCopy(findPack("huaihua-2023")!));

/** What is said of a pack that is refused, in Chinese. */
function refused(json: unknown): string[] {
  const parsed = parsePack(json);
  return parsed.ok ? [] : parsed.faults.map((fault) => faultSentence(fault));
}

test.each(packs.map((pack) => [pack.id, pack] as const))(
  "a copy of %s can be loaded again from its file",
  (id, pack) => {
    const copy = ownCopy(pack);
    expect(parsePack(JSON.parse(JSON.stringify(copy)))).toEqual({ ok: true, pack: copy });
    expect([copy.id, copy.name]).toEqual([`${id}-own`, `${pack.name}（自定）`]);
    expect(ownCopy(copy)).toBe(copy);
  },
);

test("an editor's $schema is allowed and does not stay", () => {
  const parsed = parsePack({ $schema: "pack.schema.json", ...own() });
  expect(parsed).toEqual({ ok: true, pack: own() });
});

test("captions, weights, columns and footnotes can be changed", () => {
  const pack = own();
  const changed = {
    ...pack,
    baseData: { ...pack.baseData!, title: "某县{year}年度基础数据表", building: "beside" },
    selfAssessment: { ...pack.selfAssessment!, executionPoints: 20, signature: "经办人：" },
  };
  const parsed = parsePack(changed);
  expect(parsed.ok).toBe(true);
  const texts = JSON.stringify(parsed.ok && formsOf(parsed.pack, 2025));
  expect(texts).toContain("某县2025年度基础数据表");
  expect(texts).toContain("经办人：");
  expect(parsed.ok && blankData(parsed.pack).selfAssessment).toMatchObject({
    funds: { points: 20 },
  });
});

describe("a bad pack is refused with path and reason", () => {
  const shipped = findPack("huaihua-2023")!;
  const { baseData, selfAssessment } = own();

  test.each<[string, unknown, string[]]>([
    ["the id of one that ships", shipped, ["id：“huaihua-2023”是本加载项自带的编号，请换一个"]],
    [
      "an id that is no identifier",
      { ...own(), id: "我局" },
      ["id：“我局”不能作编号，编号只用小写字母、数字和连字符"],
    ],
    ["no name", { ...own(), name: undefined }, ["name：没有填写"]],
    ["an empty name", { ...own(), name: "" }, ["name：不能为空"]],
    ["a misspelt setting", { ...own(), baseDate: {} }, ["baseDate：不是设置文件中的项目"]],
    [
      "a misspelt setting below",
      { ...own(), baseData: { ...baseData, titel: "表" } },
      ["baseData.titel：不是设置文件中的项目"],
    ],
    [
      "text for a number",
      {
        ...own(),
        selfAssessment: { ...selfAssessment, executionPoints: "10分" },
      },
      ["selfAssessment.executionPoints：“10分”不是数字"],
    ],
    [
      "too many points",
      {
        ...own(),
        selfAssessment: { ...selfAssessment, executionPoints: 101 },
      },
      ["selfAssessment.executionPoints：101 大于 100"],
    ],
    [
      "a word that is none of those offered",
      {
        ...own(),
        baseData: { ...baseData, building: "above" },
      },
      ["baseData.building：“above”不在可选范围内，可选：below、beside"],
    ],
    [
      "a caption for a row that the form does not know",
      {
        ...own(),
        baseData: { ...baseData, captions: { "threePublic.gifts": "礼品" } },
      },
      ["baseData.captions.threePublic.gifts：不是设置文件中的项目"],
    ],
    ["no rows", { ...own(), baseData: { ...baseData, lines: [] } }, ["baseData.lines：不足 1 项"]],
    [
      "a row twice",
      {
        ...own(),
        baseData: { ...baseData, lines: ["procurement", "procurement"] },
      },
      ["baseData.lines：有重复，同一项只能出现一次"],
    ],
    [
      "a sheet name that Excel refuses",
      {
        ...own(),
        baseData: { ...baseData, sheetName: "基础/数据" },
      },
      [expect.stringMatching(/^baseData\.sheetName：“基础\/数据”不能作工作表名称/) as string],
    ],
    [
      "two sheets of one name",
      {
        ...own(),
        selfAssessment: { ...selfAssessment, sheetName: baseData!.sheetName },
      },
      [expect.stringMatching(/^selfAssessment\.sheetName：“基础数据表”不能作/) as string],
    ],
    [
      "the name of the sheet that sums up",
      { ...own(), baseData: { ...baseData, sheetName: "自评汇总" } },
      [expect.stringMatching(/^baseData\.sheetName：“自评汇总”不能作/) as string],
    ],
    [
      "a year in quotation marks",
      { ...own(), year: "2023" },
      ['year："2023" 是文字，不是数字，请去掉引号'],
    ],
    [
      "grades from the worst up",
      {
        ...own(),
        selfAssessment: {
          ...selfAssessment,
          gradeBands: [
            { from: 0, name: "差" },
            { from: 90, name: "优" },
          ],
        },
      },
      ["selfAssessment.gradeBands：应从大到小排列，不能相等，最后一项从 0 开始"],
    ],
    [
      "scores below the lowest grade",
      {
        ...own(),
        selfAssessment: { ...selfAssessment, gradeBands: [{ from: 60, name: "合格" }] },
      },
      ["selfAssessment.gradeBands：应从大到小排列，不能相等，最后一项从 0 开始"],
    ],
    [
      "a column too few",
      {
        ...own(),
        selfAssessment: {
          ...selfAssessment,
          table: { ...selfAssessment!.table, columns: ["level1", "level3"] },
        },
      },
      ["selfAssessment.table.columns：缺少必需的列，或没有从一级指标开始"],
    ],
    [
      "a first level twice",
      {
        ...own(),
        selfAssessment: {
          ...selfAssessment,
          indicators: [...selfAssessment!.indicators, selfAssessment!.indicators[0]],
        },
      },
      ["selfAssessment.indicators：有重复，同一项只能出现一次"],
    ],
    [
      "no form",
      { ...own(), baseData: undefined, selfAssessment: undefined },
      ["数据：没有设置任何一张表"],
    ],
    ["a list", [own()], [expect.stringMatching(/^数据：.*应为一组项目$/) as string]],
    ["nothing", null, ["数据：“null”应为一组项目"]],
  ])("%s", (_, json, sentences) => {
    expect(refused(json)).toEqual(sentences);
  });
});

describe("a hostile pack", () => {
  const deep = (levels: number): unknown => (levels === 0 ? 1 : { a: deep(levels - 1) });

  test.each<[string, unknown, string]>([
    ["nested ten thousand deep", deep(10_000), "层次过多"],
    [
      "with a caption of a million characters",
      { ...own(), name: "表".repeat(1e6) },
      "超过 2000 个字",
    ],
    ["with a million items", { ...own(), checks: { off: Array(1e6).fill("a") } }, "超过 300 项"],
    [
      "with many small lists",
      { ...own(), checks: Array(200).fill(Array(200).fill(1)) },
      "超过 5000 项",
    ],
    [
      "with more rows than a form can have",
      {
        ...own(),
        selfAssessment: {
          ...own().selfAssessment,
          indicators: Array.from({ length: 30 }, (_, i) => ({
            caption: `产出指标${i}`,
            points: 1,
            levelTwo: Array(30).fill({ name: "数量指标", rows: 50 }),
          })),
        },
      },
      "无法排成表格",
    ],
  ])("%s is refused, in few words", (_, json, sentence) => {
    const [said, ...others] = refused(json);
    expect(said).toContain(sentence);
    expect(said!.length).toBeLessThan(150);
    expect(others).toEqual([]);
  });

  test("cannot reach the prototypes of objects", () => {
    const json = JSON.stringify(own()).replace(
      "{",
      '{"__proto__":{"polluted":1},"constructor":{},',
    );
    const parsed = parsePack(JSON.parse(json));
    expect(parsed.ok).toBe(false);
    expect({}).not.toHaveProperty("polluted");
  });
});
