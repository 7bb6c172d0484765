import { roundHalfUp, sum } from "../../src/evaluation";
import { blankData, findPack, formsOf, type FormData, type FormId } from "../../src/forms";
import { isSection } from "../../src/forms/definition";
import { rateResult } from "../../src/formulas";
import { placeData } from "../../src/forms/placement";
import { solve } from "../../src/forms/solve";
import { rowsAt, setValue, sheetData, valueAt } from "../../src/forms/values";
import { fixture } from "../support/fixtures";
import { printed, publishedCases } from "../support/published-cases";

const pack = findPack("xiangxi-2022")!;

const formOf = (id: FormId) => formsOf(pack).find((form) => form.id === id)!;

const dataOf = (id: FormId): FormData => sheetData(fixture(pack.id), id, false)[0]!;

function solved(id: FormId, data: FormData = dataOf(id)) {
  const placement = placeData(formOf(id), data);
  return { placement, ...solve(placement, data) };
}

const accounts = (change: (data: FormData) => void = () => undefined) => {
  const data = dataOf("institutionAccounts");
  change(data);
  return solved("institutionAccounts", data);
};

describe("the published tables", () => {
  test("only four balances are printed a cent off their own arithmetic", () => {
    const { placement, isTyped, computed, value } = accounts();
    const typed = [...placement.fields.keys()].filter(isTyped);
    expect(typed.map((path) => [path, value(path), computed(path)])).toEqual([
      ["expenditure.institutions.0.yearBalance", -15.66, -15.67],
      ["expenditure.institutions.0.accumulatedBalance", 316.99, 317],
      ["expenditure.institutions.2.yearBalance", 695, 694.99],
      ["expenditure.institutions.3.yearBalance", -11.37, -11.36],
    ]);
  });

  /** The printed total of a case, and the cells that it adds up. */
  const [local, changsha, shanghai, shenzhen] = [0, 1, 3, 4].map((row) => `institutions.${row}`);
  const rows = (path: string): string[] =>
    [0, 1, 2, 3, 4].map((row) => path.replace("*", String(row)));
  const across = (row: string, ...columns: string[]): string[] =>
    columns.map((column) => `${row}.${column}`);
  const sources = ["broughtForward", "generalPublic", "governmentFund", "specialAccount", "other"];
  const items = ["reception", "vehicleOperation", "vehiclePurchase", "abroad"];
  const assets = ["inUse", "leased", "other"];
  const income = "income.institutions.*";

  test.each<[id: string, total: string, parts: string[]]>([
    ["xx-income-row-total", "income.summary.total", across("income.summary", ...sources)],
    ["xx-income-row-local", `income.${local}.total`, across(`income.${local}`, ...sources)],
    [
      "xx-income-row-shanghai",
      `income.${shanghai}.total`,
      across(`income.${shanghai}`, ...sources),
    ],
    ["xx-income-col-1", "income.summary.total", rows(`${income}.total`)],
    ["xx-income-col-2", "income.summary.broughtForward", rows(`${income}.broughtForward`)],
    ["xx-income-col-3", "income.summary.generalPublic", rows(`${income}.generalPublic`)],
    ["xx-income-col-4", "income.summary.governmentFund", rows(`${income}.governmentFund`)],
    ["xx-income-col-5", "income.summary.specialAccount", rows(`${income}.specialAccount`)],
    [
      "xx-expenditure-row-total-with-balance-total",
      "expenditure.summary.total",
      across("expenditure.summary", "basic", "project", "accumulatedBalance"),
    ],
    [
      "xx-expenditure-row-basic-shanghai",
      `expenditure.${shanghai}.basic`,
      across(`expenditure.${shanghai}`, "personnel", "operating"),
    ],
    [
      "xx-expenditure-row-total-shenzhen",
      `expenditure.${shenzhen}.total`,
      across(`expenditure.${shenzhen}`, "basic", "project"),
    ],
    [
      "xx-expenditure-row-total-with-balance-shenzhen",
      `expenditure.${shenzhen}.total`,
      across(`expenditure.${shenzhen}`, "basic", "project", "accumulatedBalance"),
    ],
    ["xx-sangong-row-total", "threePublic.summary.total", across("threePublic.summary", ...items)],
    [
      "xx-sangong-row-changsha",
      `threePublic.${changsha}.total`,
      across(`threePublic.${changsha}`, ...items),
    ],
    [
      "xx-sangong-col-3",
      "threePublic.summary.vehicleOperation",
      rows("threePublic.institutions.*.vehicleOperation"),
    ],
    ["xx-assets-row-total", "fixedAssets.summary.total", across("fixedAssets.summary", ...assets)],
    [
      "xx-assets-row-shenzhen",
      `fixedAssets.${shenzhen}.total`,
      across(`fixedAssets.${shenzhen}`, ...assets),
    ],
    ["xx-assets-col-1", "fixedAssets.summary.total", rows("fixedAssets.institutions.*.total")],
    ["xx-assets-col-3", "fixedAssets.summary.leased", rows("fixedAssets.institutions.*.leased")],
  ])("%s", (id, total, parts) => {
    const one = publishedCases.find((each) => each.id === id)!;
    const { computed, value } = accounts();
    expect(parts.map(value)).toEqual(one.call.args);
    expect(computed(total)).toBe(printed(one).value);
    expect(roundHalfUp(sum(parts.map(value) as number[]), 2)).toBe(printed(one).value);
  });

  test.each([
    ["固定资产利用率", "UTILIZATIONRATE", "inUse", 51.41],
    ["固定资产出租的比重", "SHARE", "leased", 48.59],
  ] as const)("%s", (_, rate, part, percent) => {
    const { computed } = accounts();
    const [used, all] = [part, "total"].map((column) => computed(`fixedAssets.summary.${column}`));
    expect(roundHalfUp(rateResult(rate, used as number, all as number)! * 100, 2)).toBe(percent);
  });

  test("三公变动率 and 在职人员控制率 follow from the forms", () => {
    const threePublic = accounts().computed("threePublic.summary.total") as number;
    const changed = rateResult("CHANGERATE", threePublic, 338.131825)!;
    expect(roundHalfUp(changed * 100, 2)).toBe(-23.56);
    const { value } = solved("overview");
    const [inPost, authorised] = ["staff.inPost", "staff.authorised"].map(value) as number[];
    expect(roundHalfUp(rateResult("CONTROLRATE", inPost!, authorised!)! * 100, 2)).toBe(86.99);
  });

  test("the grade follows from the score", () => {
    expect(solved("goalAssessment").computed("result.grade")).toBe("优");
  });
});

describe("an institution is one name throughout", () => {
  const rename = (data: FormData, table: string, names: readonly (string | null)[]): void =>
    setValue(
      data,
      `${table}.institutions`,
      names.map((name, row) => ({ name, project: row + 1 })) as unknown as FormData,
    );
  const link = (row: number) => ({ op: "carried", from: `income.institutions.${row}.name` });

  test("a name links to the row that bears it, wherever that stands", () => {
    const { formula, value } = accounts((data) => {
      rename(data, "expenditure", ["3、二级机构2：州政府驻北京联络处", "1、州政府办本级"]);
    });
    expect(formula("expenditure.institutions.0.name")).toEqual(link(2));
    expect(formula("expenditure.institutions.1.name")).toEqual(link(0));
    // 3312.53 − 1550.78 − 1
    expect(value("expenditure.institutions.0.yearBalance")).toBe(1760.75);
  });

  test("a blank name links to the row of the same number", () => {
    const { formula, value } = accounts((data) => rename(data, "expenditure", [null, null]));
    expect(formula("expenditure.institutions.1.name")).toEqual(link(1));
    expect(value("expenditure.institutions.1.name")).toBe("2、二级机构1：州政府驻长沙办事处");
  });

  test("a name that the first table does not know stays as typed", () => {
    const { formula, value } = accounts((data) => {
      rename(data, "expenditure", ["6、州政府驻广州联络处"]);
    });
    expect(formula("expenditure.institutions.0.name")).toBeNull();
    expect(value("expenditure.institutions.0.name")).toBe("6、州政府驻广州联络处");
    expect(value("expenditure.institutions.0.yearBalance")).toBe(-1);
  });

  test("a blank row beyond those of the first table has no name", () => {
    const names = Array<null>(7).fill(null);
    const { formula } = accounts((data) => rename(data, "expenditure", names));
    expect(formula("expenditure.institutions.6.name")).toBeNull();
  });

  test("what came in and was not spent is left, before any expenditure is typed", () => {
    const { value } = accounts((data) => {
      setValue(data, "expenditure.institutions", [
        { name: "1、州政府办本级" },
      ] as unknown as FormData);
    });
    expect(value("expenditure.institutions.0.yearBalance")).toBe(5763.36);
    expect(value("expenditure.institutions.0.accumulatedBalance")).toBe(6096.02);
    expect(value("expenditure.institutions.0.total")).toBe(6096.02);
  });
});

describe("an empty form", () => {
  test("lists the same institutions in every table", () => {
    const data = blankData(pack).institutionAccounts!;
    const names = ["income", "expenditure", "threePublic", "fixedAssets"].map((table) =>
      rowsAt(data, `${table}.institutions`).map((row) => valueAt(row, "name")),
    );
    expect(names).toEqual(Array(4).fill(["1、本级", "2、二级机构1：", "3、二级机构2："]));
    expect(valueAt(data, "income.summary.name")).toBe("本级及二级机构汇总");
  });

  test("lists the goals by kind", () => {
    const rows = rowsAt(blankData(pack).goalAssessment!, "quantitative");
    expect(rows.map((row) => valueAt(row, "name"))).toEqual(
      [1, 2, 3, 4, 1, 2, 1].map((n) => `指标${n}：`),
    );
    expect(new Set(rows.map((row) => valueAt(row, "level2"))).size).toBe(3);
  });
});

/** The texts of a form from top to bottom, as the published form prints them. */
const captions = (id: FormId): string[] =>
  formOf(id)
    .blocks.flatMap((block) => (isSection(block) ? block.row.cells : block.cells))
    .flatMap(({ content }) => (content.type === "label" && content.text ? [content.text] : []))
    .filter((text) => text !== "……");

test.each<[form: FormId, printed: string]>([
  [
    "overview",
    "2022年度单位整体支出绩效自评报告 单位名称（盖章）： 预算编码： 评价方式： 评价机构： 报告时间： " +
      "一、部门（单位）基本概况 联系人 联系电话 人员编制 实有人数 职能职责概述 年度主要工作内容 年度部门（单位）总体运行情况及取得的成绩",
  ],
  [
    "institutionAccounts",
    "二、部门（单位）收支情况 年度收入情况（万元） 机构名称 收入合计 其中： 上年结转 公共财政拨款 政府基金拨款 纳入专户管理的非税收入拨款 其他收入 " +
      "部门（单位）年度支出和结余情况（万元） 机构名称 支出合计 其中： 结余 基本支出 其中： 项目支出 当年结余 累计结余 人员支出 公用支出 " +
      "机构名称 三公经费合计 其中： 公务接待费 公务用车运维费 公务用车购置费 因公出国出境费 " +
      "机构名称 固定资产合计 其中： 其他 在用固定资产 出租固定资产",
  ],
  [
    "goalAssessment",
    "三、部门（单位）整体支出绩效自评情况 整体支出绩效定性目标及实施计划完成情况 预期目标 实际完成 " +
      "整体支出绩效定量目标及实施计划完成情况 评价内容 绩效目标 完成情况 绩效自评综合得分及评价等次 分等级：",
  ],
  [
    "reviewers",
    "四、评价人员 姓名 职务/职称 单位 签字 评价组组长签署意见： 评价组组长（签字）： 年月日 " +
      "部门（单位）意见： 部门（单位）负责人（签字）：部门（单位）（盖章）： 年月日 " +
      "财政部门归口业务科室意见： 财政部门归口业务科室负责人（签字）： 财政部门归口业务科室（盖章）： 年月日",
  ],
])("%s says what is printed, in its order", (form, expected) => {
  expect(captions(form).map((text) => text.replace(/\s/g, ""))).toEqual(expected.split(" "));
});
