import { consolidate, type Received, type Submission } from "../../src/consolidation";
import { blankData, findPack, ownCopy, type Pack, type ReportData } from "../../src/forms";
import { setValue, type FormData } from "../../src/forms/values";
import { checkReadForms } from "../../src/findings/checked-report";
import { received } from "../../src/findings/received";
import { planTable, type TablePlan } from "../../src/layout/plan-table";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

const lusong = findPack("lusong-2023")!;
const xiangxi = findPack("xiangxi-2022")!;

/** What a unit hands in: the published report under its own name. */
function report(file: string, change: (data: ReportData) => void = () => undefined, pack = lusong) {
  const data = fixture(pack.id.replace("-own", ""));
  data.unitName = file.replace(".xlsx", "");
  change(data);
  const forms = readForms(pack, data);
  return received(file, { reports: checkReadForms(forms, []), broken: [] });
}

/** What the ribbon button lays out, before anybody fills it in. */
const blank = (file: string, pack = lusong): Received =>
  received(file, {
    reports: checkReadForms(readForms(pack, blankData(pack, { unitName: "空" })), []),
    broken: [],
  });

const strict = (...files: Received[]) => consolidate(files, { insist: false });
const insisting = (...files: Received[]) => consolidate(files, { insist: true })!;
const names = (units: readonly Submission[]): string[] => units.map(({ file }) => file);

describe("which files are taken in", () => {
  const a = report("甲.xlsx");
  const b = report("乙.xlsx");

  /** The published report of 怀化 has findings at 错误. */
  const huaihua = findPack("huaihua-2023")!;

  test("sound ones of one pack and year", () => {
    const { included, leftOut, remarks, pack, year } = strict(a, b)!;
    expect([names(included), leftOut, remarks]).toEqual([["甲.xlsx", "乙.xlsx"], [], []]);
    expect([pack, year]).toEqual([lusong, 2023]);
  });

  test.each<[string, Received, RegExp]>([
    [
      "错误",
      report("丙.xlsx", (data) => setValue(data.selfAssessment as never, "total.points", 90)),
      /^还有 \d+ 项错误$/,
    ],
    [
      "another year",
      report("丙.xlsx", (data) => void (data.year = 2022)),
      /年度是 2022，其他文件是 2023/,
    ],
    [
      "another pack",
      report("丙.xlsx", undefined, huaihua),
      /地区是“湖南怀化 2023年度”，其他文件是“湖南株洲芦淞 2023年度”/,
    ],
    [
      "a unit that is in already",
      { ...(a as Submission), file: "甲2.xlsx" },
      /^单位“甲”与“甲.xlsx”重复/,
    ],
    [
      "a unit whose name differs by spaces alone",
      { ...(a as Submission), file: "甲2.xlsx", unitName: "甲 " },
      /^单位“甲 ”与“甲.xlsx”重复/,
    ],
    ["a blank report", blank("空.xlsx"), /^表中没有填写任何数字$/],
  ])("%s: named and left out, and in when the user insists", (_, faulty, sentence) => {
    const consolidation = strict(a, b, faulty)!;
    expect(names(consolidation.included)).toEqual(["甲.xlsx", "乙.xlsx"]);
    expect(consolidation.leftOut).toMatchObject([
      { file: faulty.file, sentence: expect.stringMatching(sentence) as string },
    ]);
    const all = insisting(a, b, faulty);
    expect(names(all.included)).toEqual(["甲.xlsx", "乙.xlsx", faulty.file]);
    expect(all.remarks[0]!.sentence).toMatch(sentence);
  });

  test("two of one unit that are both in are said to count twice", () => {
    const twin = { ...(a as Submission), file: "甲2.xlsx" };
    expect(strict(a, b, twin)!.leftOut[0]!.sentence).toBe("单位“甲”与“甲.xlsx”重复");
    expect(insisting(a, b, twin).remarks).toEqual([
      {
        file: "甲2.xlsx",
        reasons: [{ code: "twin", unitName: "甲", file: "甲.xlsx" }],
        sentence: "单位“甲”与“甲.xlsx”重复，两个文件的数都计入了合计",
      },
    ]);
  });

  test("blank reports do not decide which pack and year count", () => {
    const blanks = ["空1.xlsx", "空2.xlsx"].map((file) => ({
      ...(blank(file) as Submission),
      year: 2022,
    }));
    expect(names(strict(...blanks, a)!.included)).toEqual(["甲.xlsx"]);
    expect(strict(...blanks)!.included).toEqual([]);
  });

  test.each(["default", "hunan-common", "xiangxi-2022", "zhuzhou-2023"])(
    "a report of %s is blank as it is laid out",
    (id) => {
      const pack = findPack(id)!;
      expect(blank("空.xlsx", pack)).toMatchObject({ isBlank: true });
    },
  );

  test("a form left blank by one unit is named, and no row of zeros stands for it", () => {
    const half = report("丙.xlsx", (data) => void delete data.baseData);
    const [said, ...tables] = insisting(a, half).tables;
    expect(said!.rows.map((row) => row[4])).toEqual(["", "基础数据表"]);
    const figures = tables.find(({ sheetName }) => sheetName === "基础数据表汇总")!;
    expect(figures.rows.map((row) => row[1])).toEqual(["甲"]);
  });

  test("amounts of one form in another unit are never added either", () => {
    const [first, ...forms] = (b as Submission).forms;
    const other = { ...(b as Submission), forms: [{ ...first!, unit: "元" as const }, ...forms] };
    expect(insisting(a, report("丁.xlsx"), other).leftOut[0]!.sentence).toBe(
      "“基础数据表”的金额单位是元，不能相加",
    );
  });

  test("amounts in another unit are never added", () => {
    const inYuan: Pack = { ...ownCopy(lusong), amountUnit: "元" };
    const other = { ...(b as Submission), pack: inYuan };
    const { leftOut } = insisting(a, report("丁.xlsx"), other);
    expect(leftOut[0]!.sentence).toContain("金额单位是元，不能相加");
  });

  test("what could not be read stays out, whatever the user says", () => {
    const refused = { file: "坏.xlsx", sentence: "不是 .xlsx 工作簿" };
    expect(insisting(a, refused).leftOut).toMatchObject([refused]);
    expect(strict(refused)).toBeNull();
    expect(strict()).toBeNull();
  });

  test("where none can be taken in, the reasons are told and there are no tables", () => {
    expect(strict({ ...(a as Submission), errors: 2 })).toMatchObject({
      included: [],
      leftOut: [{ file: "甲.xlsx", sentence: "还有 2 项错误" }],
      tables: [],
      institutions: null,
    });
  });

  test("of two reports in a file the first counts, and that is said", () => {
    const { remarks } = strict({ ...(a as Submission), others: 1 })!;
    expect(remarks).toMatchObject([
      { file: "甲.xlsx", sentence: "另有 1 份同一地区和年度的报表，只汇总了第一份" },
    ]);
  });

  test("a report without a unit's name goes by its file", () => {
    const unnamed = report("某局.xlsx", (data) => void (data.unitName = ""));
    expect((unnamed as Submission).unitName).toBe("某局");
  });
});

describe("the tables of a form", () => {
  const more = report("乙.xlsx", (data) => {
    setValue(data.baseData!, "staff", { authorised: 10, inPost: 12 });
    setValue(data.baseData!, "threePublic.reception.finalAccount", 1.5);
  });
  const { tables } = insisting(report("甲.xlsx"), more);
  const figures = tables.find(({ sheetName }) => sheetName === "基础数据表汇总")!;
  const sources = tables.find(({ sheetName }) => sheetName === "基础数据表来源")!;
  const at = (group: string, heading: string): number =>
    figures.columns.findIndex((column) => column.group === group && column.heading === heading);

  test("name their columns as the form does, in two levels", () => {
    const headings = figures.columns.map(({ group, heading }) => `${group}/${heading}`);
    expect(new Set(headings).size).toBe(headings.length);
    expect(headings).toEqual(
      expect.arrayContaining([
        "/单位",
        "/来源文件",
        "三公经费/2023年决算数",
        "公务接待/2022年决算数",
        "楼堂馆所控制情况/规模控制率",
      ]),
    );
  });

  test("put sides of a form one after the other, under what heads them", () => {
    const assessment = tables.find(({ sheetName }) => sheetName === "整体支出绩效自评表汇总")!;
    const groups = assessment.columns.map(({ group }) => group);
    expect(groups.slice(groups.indexOf("按收入性质分"))).toEqual([
      ...Array<string>(5).fill("按收入性质分"),
      ...Array<string>(3).fill("按支出性质分"),
      "总分",
      "总分",
    ]);
    expect(assessment.columns.find(({ group }) => group === "按支出性质分")!.heading).toBe("合计");
  });

  test("of 决算公开 tell income from expenditure, and one table from the next", () => {
    const columnsOf = (id: string, sheetName: string) => {
      const pack = findPack(id)!;
      const found = insisting(report("甲.xlsx", undefined, pack)).tables;
      const { columns } = found.find((table) => table.sheetName === sheetName)!;
      return columns.slice(4).map(({ group, heading }) => `${group}/${heading}`);
    };
    const balance = columnsOf("zhuzhou-2023", "公开01表汇总");
    const income = balance.filter((column) => column.startsWith("收入/"));
    expect(balance.slice(0, income.length)).toEqual(income);
    expect(balance[income.length]).toBe("支出/一、一般公共服务支出");
    expect(columnsOf("zhuzhou-2023", "公开04表汇总")).toContain(
      "支出：二、外交支出/政府性基金预算财政拨款",
    );
    const basic = columnsOf("zhuzhou-2023", "公开06表汇总");
    expect(basic.indexOf("人员经费/303 对个人和家庭的补助")).toBeLessThan(
      basic.indexOf("公用经费/302 商品和服务支出"),
    );
    expect(columnsOf("xiangxi-2022", "收支情况汇总")).toContain("三公经费/公务接待费");
  });

  test("hold a row a unit, and the cell that each figure came from at the same place", () => {
    const column = at("公务接待", "2023年决算数");
    expect(figures.rows.map((row) => row[column])).toEqual([null, 1.5]);
    const reception = (more as Submission).forms
      .find(({ form }) => form === "baseData")!
      .figures.get("threePublic.reception.finalAccount")!;
    expect(sources.rows[1]![column]).toBe(reception.address);
    expect(sources.rows[1]!.slice(1, 4)).toEqual(["乙", "乙.xlsx", "基础数据表"]);
    figures.rows.forEach((row, i) =>
      row.forEach((cell, j) => expect(sources.rows[i]![j] === null).toBe(cell === null)),
    );
  });

  test("add quantities up and divide the sums for rates", () => {
    const plan = planTable(figures);
    const total = plan.cells[plan.total!.top]!;
    const [authorised, inPost, rate] = ["编制数", "2023年实际在职人数", "控制率"].map((heading) =>
      figures.columns.findIndex((column) => column.heading === heading),
    ) as [number, number, number];
    expect(total[1]).toBe("汇总");
    expect([total[authorised], total[inPost]]).toEqual(["=SUM(E6:E7)", "=SUM(F6:F7)"]);
    expect(total[rate]).toBe('=IF(E5=0,"",F5/E5)');
    const score = tables.find(({ sheetName }) => sheetName === "整体支出绩效自评表汇总")!;
    const points = score.columns.findIndex(({ heading }) => heading === "得分");
    expect(planTable(score).cells[4]![points]).toBeNull();
  });

  test("keep words that look like formulas as text", () => {
    const hostile = report("=HYPERLINK(1).xlsx");
    const consolidation = strict(hostile)!;
    for (const table of consolidation.tables) {
      const { cells, numberFormats, total } = planTable(table);
      const formulas = cells.flatMap((row, r) =>
        row.filter(
          (cell, c) =>
            r !== total?.top && String(cell).startsWith("=") && numberFormats[r]![c] !== "@",
        ),
      );
      expect(formulas).toEqual([]);
    }
  });

  const heightAt = ({ rowHeights }: TablePlan, row: number): number | undefined =>
    rowHeights.filter(({ first, last }) => first <= row && row <= last).at(-1)?.points;

  test("rows of one height one below the other get it at once", () => {
    const many = { ...figures, rows: Array.from({ length: 9 }, () => ["很长的字".repeat(9)]) };
    const { rowHeights, total } = planTable(many);
    const first = total!.top + 1;
    expect(rowHeights.at(-1)).toMatchObject({ first, last: first + 8 });
  });

  test("title and note wrap within the columns that every page repeats", () => {
    const { isWide, merges, frozen } = planTable(figures);
    expect(isWide).toBe(true);
    expect(merges.slice(0, 2)).toEqual(
      [0, 1].map((row) => ({ top: row, bottom: row, left: 0, right: frozen.right })),
    );
    expect(planTable(tables[0]!)).toMatchObject({ isWide: false });
    expect(planTable(tables[0]!).merges[0]).toMatchObject({ right: tables[0]!.columns.length - 1 });
  });

  test("leave long headings room to be read", () => {
    const plain = planTable(figures);
    expect(heightAt(plain, plain.headings.bottom)).toBe(2 * 15 + 2);
    const [first, ...others] = figures.columns;
    const long = { ...first!, group: "合计", heading: "机关事业单位基本养老保险缴费", width: 10 };
    const plan = planTable({ ...figures, columns: [long, ...others] });
    expect(heightAt(plan, plan.headings.bottom)).toBe(4 * 15 + 2);
  });

  test("leave long reasons room to be read", () => {
    const refused = { file: "坏.xlsx", sentence: "无法读取，请另存后重试；".repeat(20) };
    const plan = planTable(insisting(more, refused).tables[0]!);
    const row = plan.cells.findIndex(([file]) => file === "坏.xlsx");
    expect(heightAt(plan, row)).toBeGreaterThan(4 * 15);
    expect(heightAt(plan, plan.headings.bottom)).toBe(2 * 15 + 2);
  });

  test("say on a sheet of their own what was taken in", () => {
    expect(tables[0]).toMatchObject({
      sheetName: "汇总说明",
      rows: [
        ["甲.xlsx", "甲", "已汇总", "", ""],
        ["乙.xlsx", "乙", "已汇总", expect.anything(), ""],
      ],
    });
  });
});

describe("项目支出绩效自评表", () => {
  const pack = findPack("default")!;
  const unscored = report(
    "乙.xlsx",
    (data) => void delete (data.projectAssessment![0]!.indicators as FormData[])[0]!.actual,
    pack,
  );
  const { tables } = insisting(report("甲.xlsx", undefined, pack), unscored);
  const [figures, sources] = ["项目自评表汇总", "项目自评表来源"].map((name) =>
    tables.find(({ sheetName }) => sheetName === name)!,
  );

  test("one row a project of every unit", () => {
    expect(figures!.columns.slice(4).map(({ heading }) => heading)).toEqual([
      "项目名称",
      "年初预算数",
      "全年预算数",
      "全年执行数",
      "执行率",
      "得分",
      "得分",
      "等次",
    ]);
    const { projectAssessment = [] } = fixture(pack.id);
    expect(figures!.rows.map((row) => [row[1], row[4]])).toEqual(
      ["甲", "乙"].flatMap((unit) => projectAssessment.map(({ name }) => [unit, name])),
    );
    const [first] = figures!.rows;
    expect(first![3]).toBe("项目自评表（道路维护）");
    expect(first!.slice(5, 11).map((cell) => typeof cell)).toEqual(Array(6).fill("number"));
    expect(first!.at(-1)).toBe("优");
  });

  test("adds the projects up, and divides what was executed by what was budgeted", () => {
    const { cells, total } = planTable(figures!);
    expect(cells[total!.top]!.slice(4)).toEqual([
      null,
      "=SUM(F6:F11)",
      "=SUM(G6:G11)",
      "=SUM(H6:H11)",
      expect.stringMatching(/^=IF\([FG]5=0,"",H5\/[FG]5\)$/) as string,
      null,
      null,
      null,
    ]);
  });

  test("names the cell of each figure, and gives no grade while a score is missing", () => {
    figures!.rows.forEach((row, i) =>
      row.slice(4).forEach((cell, j) => {
        const address = sources!.rows[i]![4 + j];
        expect(address === null).toBe(cell === null);
        if (address !== null) expect(address).toMatch(/^[A-Z]+\d+$/);
      }),
    );
    expect(figures!.rows[3]!.at(-1)).toBeNull();
  });
});

describe("institutions", () => {
  const first = report("甲.xlsx", undefined, xiangxi);
  const second = report("乙.xlsx", undefined, xiangxi);
  const { institutions } = insisting(first, second);
  const rowsOf = (data: ReportData, table: string) =>
    (data.institutionAccounts as Record<string, { institutions: { name: string }[] }>)[table]!
      .institutions;
  const published = fixture(xiangxi.id);

  test("of all units become one form of the pack, each under a name of its own", () => {
    const own = rowsOf(published, "income");
    const together = rowsOf(institutions!.data, "income");
    expect(together).toHaveLength(2 * own.length);
    expect(together.slice(own.length).map(({ name }) => name)).toEqual(
      own.map(({ name }) => `${name}（乙）`),
    );
    expect(new Set(together.map(({ name }) => name)).size).toBe(together.length);
    expect(rowsOf(institutions!.data, "expenditure").map(({ name }) => name)).toEqual(
      together.map(({ name }) => name),
    );
  });

  test("add up to twice what one unit printed", () => {
    const forms = readForms(institutions!.pack, institutions!.data);
    expect(forms.map(({ form }) => form)).toEqual(["institutionAccounts"]);
    expect(forms[0]!.cells.get("income.summary.name")!.value).toBe(
      xiangxi.institutionAccounts!.summaryName,
    );
    const single = readForms(institutions!.pack, published);
    for (const path of ["income.summary.total", "threePublic.summary.total"])
      expect(forms[0]!.cells.get(path)!.value).toBeCloseTo(
        2 * Number(single[0]!.cells.get(path)!.value),
        6,
      );
  });

  test("are each traceable to file, sheet and cells", () => {
    const { rows } = institutions!.sources;
    expect(rows.length).toBeGreaterThanOrEqual(8);
    const { sheetName } = (first as Submission).forms.find(
      ({ form }) => form === "institutionAccounts",
    )!;
    expect(new Set(rows.map((row) => row[3]))).toEqual(new Set([sheetName]));
    expect(rows[0]!.slice(1, 3)).toEqual(["甲", "甲.xlsx"]);
    expect(rows.at(-1)!.slice(1, 3)).toEqual(["乙", "乙.xlsx"]);
    expect(rows[0]![4]).toMatch(/^[A-Z]+\d+(?:、[A-Z]+\d+)*$/);
  });
});
