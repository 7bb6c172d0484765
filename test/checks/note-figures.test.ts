import { readFileSync } from "node:fs";
import { reportOf } from "../../src/checks";
import { noteFigures } from "../../src/checks/note-figures";
import { findPack, type ReportData } from "../../src/forms";
import { narrativeOf } from "../../src/forms/accounts-notes/narratives";
import { MISSING, noteChapters } from "../../src/forms/accounts-notes/sentences";
import { packSchema } from "../../src/forms/pack";
import { setValue } from "../../src/forms/values";
import { fixture, fixturePath } from "../support/fixtures";
import { readForms } from "../support/read-form";

function narrative(id: string, change: (report: ReportData) => void = () => undefined): string[] {
  const pack = findPack(id)!;
  const report = fixture(id);
  change(report);
  const figures = noteFigures(reportOf(readForms(pack, report), pack));
  return noteChapters(narrativeOf(pack.accountsNotes!), figures).flatMap(
    ({ heading, paragraphs }) => [
      heading,
      ...paragraphs.flatMap((paragraph) => paragraph.split("\n")),
    ],
  );
}

/** The documents mix half-width and full-width punctuation and repeat a 的. */
const alike = (text: string): string =>
  text
    .replace(/\s/g, "")
    .replace(
      /[,(:;)]/g,
      (mark) => ({ ",": "，", "(": "（", ":": "：", ";": "；", ")": "）" })[mark]!,
    )
    .replaceAll("的的", "的");

const published = (id: string): string[] =>
  readFileSync(fixturePath(`narratives/${id}.txt`), "utf8")
    .trimEnd()
    .split("\n");

describe.each(["yongzhou-2023", "zhuzhou-2023"])("%s", (id) => {
  const said = narrative(id);

  test.each(published(id))("%s", (line) => {
    expect(said.map(alike)).toContain(alike(line));
  });

  test("leaves no bracket, and no gap where the place has a cell", () => {
    expect(said.join("")).not.toMatch(/[[\]{}|]|undefined|null|NaN|—%/);
    const gaps = said.filter((line) => line.includes(MISSING));
    expect(gaps).toEqual(gaps.filter((line) => line.includes("不在报表中")));
  });
});

describe("where the published sentence cannot stand, the figures are told as they are", () => {
  test.each([
    // 株洲 prints 增加96.8% against a year without any, and calls it 持平.
    "因公出国（境）费支出预算为10万元，支出决算为9.68万元，完成预算的96.8%，决算数小于预算数的主要原因是只安排了一位领导出国，与上年相比增加9.68万元，增加的主要原因是前一年度因疫情原因未安排领导出国。",
    // 株洲 prints 完成预算的539.4% of no budget.
    "公务用车购置费预算为0万元，支出决算为53.94万元，决算数大于预算数的主要原因是新增三台公务车辆的购置费用系机关事务局统一预算年中划转至我单位。",
  ])("%s", (line) => {
    expect(narrative("zhuzhou-2023")).toContain(line);
  });

  test.each([
    "公务用车购置费支出预算为26.43万元，支出决算为26.43万元，完成预算的100%，决算数等于预算数的主要原因是根据实际需要填报预算数，与上年相比增加26.43万元，增长的主要原因是2023年驻京联络处购置了一台公务用车。",
    "3.非税收入安排的支出121.36万元。该项目年初预算数123万元，预算调整数121.36万元，预算执行数121.36万元，预算执行率100%。主要用于国有资产的日常维修，聘请相关劳务人员，确保国有资产安全管理及工作正常运转。",
  ])("%s", (line) => {
    expect(narrative("yongzhou-2023")).toContain(line);
  });
});

describe("the words follow the sign", () => {
  const overview = (previous: number | null) =>
    narrative("zhuzhou-2023", ({ accountsNotes }) => {
      setValue(accountsNotes!, "overview.total", { current: 110, previous, reason: "业务变化" });
    })[1];

  test.each([
    [100, "2023年度收、支总计110万元。与上年相比，增加10万元，增加10%，主要是因为业务变化。"],
    [110, "2023年度收、支总计110万元。与上年相比，持平，主要是因为业务变化。"],
    [137.5, "2023年度收、支总计110万元。与上年相比，减少27.5万元，减少20%，主要是因为业务变化。"],
    [0, "2023年度收、支总计110万元。与上年相比，增加110万元，主要是因为业务变化。"],
    [null, "2023年度收、支总计110万元。与上年相比，（未填），主要是因为业务变化。"],
  ])("last year %s", (previous, sentence) => {
    expect(overview(previous)).toBe(sentence);
  });
});

test("a reason that is missing is shown as a gap", () => {
  const said = narrative("yongzhou-2023", (report) => {
    report.accountsNotes = { operatingCost: { amount: 5, previous: { amount: 4 } } };
    report.baseData = {};
  });
  expect(said[said.indexOf("九、关于机关运行经费支出说明") + 1]).toBe(
    "本部门2023年度机关运行经费支出5万元，比上年决算数增加1万元，增长25%。主要原因是：（未填）。",
  );
});

describe("a chapter without figures keeps its number and says what it lacks", () => {
  test.each(["yongzhou-2023", "zhuzhou-2023"])("%s", (id) => {
    const pack = findPack(id)!;
    const report = fixture(id);
    report.accountsNotes = { operatingCost: { amount: 5 } };
    report.baseData = {};
    const own = noteChapters(
      narrativeOf(pack.accountsNotes!),
      noteFigures(reportOf(readForms(pack, report), pack)),
    );
    expect(own.map(({ heading }) => heading)).toEqual(
      narrativeOf(pack.accountsNotes!).map(({ heading }) => heading),
    );
    const numbers = own.flatMap(
      ({ heading }) => /^[一二三四五六七八九十]+(?=、)/.exec(heading) ?? [],
    );
    expect(numbers).toEqual(
      ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"].slice(
        0,
        numbers.length,
      ),
    );
    for (const { paragraphs } of own) expect(paragraphs.length).toBeGreaterThan(0);
    // 株洲 has its income from 公开03 too.
    if (id !== "yongzhou-2023") return;
    const income = own.find(({ heading }) => heading.startsWith("二、"))!;
    expect(income.paragraphs).toEqual([
      expect.stringMatching(/^（未填）本节没有数据，请补填“.+；没有发生的，请写明。$/),
    ]);
  });

  test("and names what is to be said where there was nothing", () => {
    expect(narrative("yongzhou-2023")).toContain(
      "（未填）本节的数不在报表中，请按决算填写；没有发生的，请写明“本单位没有政府性基金收入，也没有使用政府性基金安排的支出。”。",
    );
  });

  test("nor does a numbered paragraph lose its number", () => {
    const said = narrative("zhuzhou-2023", ({ accountsNotes }) => {
      setValue(accountsNotes!, "threePublic.reception", {});
    });
    expect(
      said.filter((line) => /^[123]、.*费支出决算为/.test(line)).map((line) => line[0]),
    ).toEqual(["1", "2", "3"]);
    expect(said.find((line) => line.startsWith("2、"))).toMatch(
      /^2、公务接待费支出决算为.*（未填）/,
    );
  });
});

describe("what is the same asks for no reason", () => {
  const same = (id: string, path: string, figures: Record<string, unknown>): string =>
    narrative(id, ({ accountsNotes }) => {
      setValue(accountsNotes!, path, figures as never);
    }).join("\n");

  test.each([
    ["zhuzhou-2023", "overview.total", "收、支总计110万元。与上年相比，持平。"],
    ["yongzhou-2023", "overview.income", "收入总计110万元。与上年相比，无变化。"],
    ["yongzhou-2023", "overview.fiscalIncome", "财政拨款收入总计110万元，与上年相比，无变化。"],
  ])("%s %s", (id, path, sentence) => {
    expect(same(id, path, { current: 110, previous: 110 })).toContain(sentence);
    // What is given is told.
    const told = same(id, path, { current: 110, previous: 110, reason: "支出安排未变" });
    expect(told).toContain("支出安排未变");
    expect(same(id, path, { current: 110, previous: 100 })).toMatch(/增加10万元.*（未填）/);
  });

  test.each(["zhuzhou-2023", "yongzhou-2023"])("%s: of a line of 三公, twice", (id) => {
    const line = { budget: 5, finalAccount: 5, previous: 5 };
    const said = same(id, "threePublic.reception", line);
    expect(said).toContain("完成预算的100%，决算数等于预算数，与上年相比");
    expect(said).not.toMatch(/(?:等于|持平|无变化)[^，。]*的主要原因是（未填）/);
  });
});

test("amounts have the decimals that the place prints, and its unit", () => {
  const place = (decimals: number, amountUnit: "元" | "万元" = "万元"): string => {
    const pack = packSchema.parse({ ...findPack("zhuzhou-2023")!, decimals, amountUnit });
    const report = fixture("zhuzhou-2023");
    setValue(report.accountsNotes!, "overview.total", {
      current: 110.12345,
      previous: 100.12341,
      reason: "增编",
    });
    return noteChapters(
      narrativeOf(pack.accountsNotes!),
      noteFigures(reportOf(readForms(pack, report), pack)),
    )[0]!.paragraphs[0]!;
  };
  expect(place(2)).toContain("总计110.12万元。与上年相比，增加10万元");
  expect(place(4)).toContain("总计110.1235万元。");
  expect(place(0)).toContain("总计110万元。");
  expect(place(2, "元")).toContain("总计110.12元。与上年相比，增加10元");
});

test("a difference that is printed as nothing is none", () => {
  const said = narrative("zhuzhou-2023", ({ accountsNotes }) => {
    setValue(accountsNotes!, "overview.total", { current: 110.001, previous: 110 });
  });
  expect(said[1]).toBe("2023年度收、支总计110万元。与上年相比，持平。");
});

describe("a unit calls itself as its name ends", () => {
  test.each([
    ["某某县水利局", "我局"],
    ["某某市发展和改革委员会", "我委"],
    ["某某市人民政府办公室", "我办"],
    ["某某县疾病预防控制中心", "我中心"],
    ["某某乡人民政府", "我单位"],
  ])("%s: %s", (unitName, self) => {
    const texts = ["yongzhou-2023", "zhuzhou-2023"].map((id) =>
      narrative(id, (report) => {
        report.unitName = unitName;
        delete report.baseData?.["unitName"];
      }).join("\n"),
    );
    expect(texts[0]).toContain(`${self}人员编制总数为`);
    expect(texts[1]!.includes("办公室购置更新公务用车")).toBe(self === "我办");
    expect(texts[1]).toContain("购置更新公务用车3辆");
  });
});
