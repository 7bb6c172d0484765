import fc from "fast-check";
import { scoreIndicator } from "../../src/evaluation";
import { saysOpposite, saysSame } from "../../src/evaluation/same-words";

const SAME = [
  ["有效提高", "已有效提高"],
  ["有效提高", "得到有效提高"],
  ["有效提高", "有效提高了"],
  ["有效提高", "有效提高。"],
  ["定性：有效提高", "有效提高"],
  ["（定性）有效提高", "有效提高"],
  ["定性指标：有效提高", "定性/有效提高"],
  ["提高", "显著提高"],
  ["改善", "得到改善"],
  ["通过验收", "验收通过"],
  ["通过验收", "已通过验收"],
  ["正常运行", "运行正常"],
  ["合格", "验收合格"],
  ["验收合格", "合格"],
  ["完成采购", "已采购"],
  ["完成采购", "采购完成"],
  ["完成招标", "招标已完成"],
  ["动态清零", "实现动态清零"],
  ["应保尽保", "做到应保尽保"],
  ["按时足额发放", "已按时足额发放"],
  ["全部公开", "已全部公开"],
] as const;

const OPPOSITE = [
  ["有效提升", "未提升"],
  ["有效提升", "未有效提升"],
  ["通过验收", "未通过验收"],
  ["通过验收", "未验收"],
  ["验收合格", "验收不合格"],
  ["完成采购", "未采购"],
  ["完成整改", "整改未完成"],
  ["正常运行", "未正常运行"],
  ["健全", "不健全"],
  ["达标排放", "未达标排放"],
  ["得到保障", "未得到保障"],
  ["无违规", "有违规"],
  ["不拖欠", "仍有拖欠"],
  ["未发生返贫", "返贫"],
  ["防止返贫", "出现返贫"],
  ["不低于上年", "低于上年"],
  ["提高", "降低"],
  ["有效提高", "有所下降"],
  ["降低", "升高"],
  ["改善", "恶化"],
  ["是", "否"],
  ["有", "没有"],
  ["无", "有"],
] as const;

/** Weaker, about something else, or open: a person reads them. */
const NEITHER = [
  ["有效提高", "提高"],
  ["有效提高", "略有提高"],
  ["全面提升", "提升"],
  ["不断提高", "提高"],
  ["不断完善", "未完善"],
  ["完成采购", "采购"],
  ["合格", "总体合格"],
  ["显著提升", "略有提升"],
  ["优良", "一般"],
  ["减少返贫", "未返贫"],
  ["降低返贫风险", "未返贫"],
  ["减少投诉", "无投诉"],
  ["有效控制", "失控"],
  ["提高", ""],
  ["", ""],
] as const;

test.each(SAME)("%s is met by %s", (target, actual) => {
  expect(saysSame(target, actual)).toBe(true);
  expect(saysOpposite(target, actual)).toBe(false);
  expect(scoreIndicator(10, target, actual)).toMatchObject({ kind: "scored", score: 10 });
});

test.each(OPPOSITE)("%s is contradicted by %s", (target, actual) => {
  expect(saysSame(target, actual)).toBe(false);
  expect(saysOpposite(target, actual)).toBe(true);
  expect(scoreIndicator(10, target, actual)).toMatchObject({ reason: { id: "undone" } });
});

test.each(NEITHER)("%s and %s are left to a person", (target, actual) => {
  expect(saysSame(target, actual)).toBe(false);
  expect(saysOpposite(target, actual)).toBe(false);
});

test("no words meet a target and contradict it, and what is said of them changes nothing", () => {
  const texts = fc.constantFrom(...new Set([...SAME, ...OPPOSITE, ...NEITHER].flat()));
  fc.assert(
    fc.property(
      texts,
      texts,
      fc.constantFrom("", "全年", "本年度", "均"),
      (target, actual, lead) => {
        const said = [saysSame(target, actual), saysOpposite(target, actual)];
        expect(said).not.toEqual([true, true]);
        if (/^[^已全定（]./.test(actual) && actual !== "没有")
          expect([saysSame(target, lead + actual), saysOpposite(target, lead + actual)]).toEqual(
            said,
          );
      },
    ),
    { numRuns: 2000 },
  );
});
