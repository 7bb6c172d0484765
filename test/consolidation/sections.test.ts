import { consolidate, type Received, type Table } from "../../src/consolidation";
import { belowEach } from "../../src/consolidation/section-tables";
import { findPack, type ReportData } from "../../src/forms";
import { setValue } from "../../src/forms/values";
import { checkReadForms } from "../../src/findings/checked-report";
import { received } from "../../src/findings/received";
import { planTable } from "../../src/layout/plan-table";
import { strayFigures } from "../../src/reading/strays";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

function report(id: string, unitName: string, change: (data: ReportData) => void): Received {
  const pack = findPack(id)!;
  const data = { ...fixture(id), unitName };
  change(data);
  const reports = checkReadForms(readForms(pack, data), []);
  return received(`${unitName}.xlsx`, { reports, broken: [] });
}

const together = (...files: Received[]) => consolidate(files, { insist: true })!;
const named = (tables: readonly Table[], name: string): Table =>
  tables.find(({ sheetName }) => sheetName === name)!;
const keep = () => undefined;

describe("projects of 基础数据表", () => {
  const { tables } = together(report("default", "甲", keep), report("default", "乙", keep));
  const list = named(tables, "专项资金明细");

  test("are listed unit by unit, each with its file, sheet and row", () => {
    expect(list.columns.map(({ heading }) => heading).slice(4)).toEqual([
      "行",
      "项目名称",
      "2022年决算数",
      "2023年预算数",
      "2023年决算数",
      "执行率",
    ]);
    expect(list.rows.map((row) => [row[1], row[2], row[5]])).toEqual(
      ["甲", "乙"].flatMap((unit) =>
        ["道路维护", "国际陆港建设与运营专项补助", "信访维稳"].map((name) => [
          unit,
          `${unit}.xlsx`,
          name,
        ]),
      ),
    );
    expect(list.rows[0]!.slice(3, 9)).toEqual(["基础数据表", 18, "道路维护", 110, 120, 118.5]);
  });

  test("are added up, with a rate for each and for all", () => {
    const { cells, total } = planTable(list);
    expect(cells[total!.top]!.slice(6)).toEqual([
      "=SUM(G5:G10)",
      "=SUM(H5:H10)",
      "=SUM(I5:I10)",
      '=IF(H4=0,"",I4/H4)',
    ]);
    expect(cells[total!.top + 1]!.at(-1)).toBe('=IF(H5=0,"",I5/H5)');
  });
});

test("more rows than anybody looks through are not listed, and that is said", () => {
  const many = report("default", "甲", (data) =>
    setValue(
      data.baseData!,
      "projects.specialFunds.items",
      Array.from({ length: 1001 }, (_, n) => ({ name: `项目${n}`, budget: 1 })) as never,
    ),
  );
  const { tables } = together(...Array.from({ length: 5 }, () => many));
  expect(named(tables, "专项资金明细")).toBeUndefined();
  expect(tables[0]!.note).toContain(
    "“专项资金明细”共 5005 行，超过 5000 行，没有列出，请分批汇总。",
  );
  expect(named(together(many).tables, "专项资金明细").rows).toHaveLength(1001);
});

test("figures of another pack that have no column are named, cell by cell and row by row", () => {
  const plain = report("lusong-2023", "甲", keep);
  const { remarks, included, tables } = together(
    plain,
    report("lusong-2023", "乙", keep),
    report("default", "丙", keep),
  );
  expect(included).toHaveLength(3);
  const { reasons, sentence } = remarks.find(({ file }) => file === "丙.xlsx")!;
  const [named] = reasons.flatMap((each) => (each.code === "noColumn" ? [each] : []));
  expect(named).toMatchObject({ sheetName: expect.any(String) as string });
  expect(named!.places.length).toBeGreaterThan(0);
  const { sheetName, places } = named!;
  expect(sentence).toContain(
    `“${sheetName}”有 ${places.length} 处的数在汇总表中没有对应的列，没有汇总：${places[0]!}`,
  );
  const [overview] = tables;
  expect(overview!.rows.find(([file]) => file === "丙.xlsx")![3]).toBe(sentence);
  expect(together(plain).remarks.flatMap(({ reasons: own }) => own)).not.toContainEqual(
    expect.objectContaining({ code: "noColumn" }),
  );
});

test("figures that stand in no field are named cell by cell, and not counted", () => {
  const pack = findPack("default")!;
  const forms = readForms(pack, { ...fixture("default"), unitName: "甲" }).map((form) => {
    if (form.form !== "baseData") return form;
    const values = Array.from({ length: form.placement.rowCount }, () => ["", "", "", "", ""]);
    const cells = [
      { row: 3, column: 8, value: 45 },
      { row: 60, column: 1, value: "30万元" },
    ];
    return { ...form, strays: strayFigures(form.placement, values, { cells, unread: null }) };
  });
  const file = received("甲.xlsx", { reports: checkReadForms(forms, []), broken: [] });
  const { remarks, tables } = together(file);
  expect(remarks.find(({ file: of }) => of === "甲.xlsx")!.sentence).toContain(
    "“基础数据表”的 I4、B61 填有不在栏目中的数，没有汇总",
  );
  expect(tables[0]!.rows[0]![3]).toContain("I4、B61");
});

describe("决算公开 by 功能科目", () => {
  interface Item {
    code?: string | null;
    name: string;
    expenditure?: number;
    basic?: number;
  }
  const unit = (name: string, items: Item[]): Received =>
    report("zhuzhou-2023", name, (data) => {
      data.finalAccounts03 = { items: items as never };
    });
  const { tables, remarks } = together(
    unit("甲", [
      { code: "201", name: "一般公共服务支出", expenditure: 8, basic: 8 },
      { code: "2010301", name: "行政运行", expenditure: 5, basic: 5 },
      { code: "2010302", name: "一般行政管理事务", expenditure: 3, basic: 3 },
    ]),
    unit("乙", [
      { code: "201", name: "一般公共服务支出", expenditure: 2, basic: 2 },
      { name: "没有代码的", expenditure: 1, basic: 1 },
    ]),
    unit("丙", [{ code: "2010301", name: "行政运行（政府办）", expenditure: 4, basic: 4 }]),
  );
  const list = named(tables, "公开03表明细");
  const byCode = named(tables, "公开03表按科目");

  test("every row is listed, and what counts in the total is told from sums of it", () => {
    expect(list.rows.map((row) => [row[1], row[5], row.at(-1)])).toEqual([
      ["甲", "201", null],
      ["甲", "2010301", "2010301"],
      ["甲", "2010302", "2010302"],
      ["乙", "201", "201"],
      ["乙", null, "无代码"],
      ["丙", "2010301", "2010301"],
    ]);
    const { cells, total } = planTable(list);
    expect(cells[total!.top]![7]).toBe('=SUMIF(N5:N10,"<>",H5:H10)');
  });

  test("a code is what all units have under it, names that differ are told", () => {
    expect(byCode.rows.map((row) => [row[0], row[1], ...row.slice(-2)])).toEqual([
      ["201", "一般公共服务支出", 2, ""],
      ["2010301", "行政运行", 2, "行政运行（政府办）（丙）"],
      ["2010302", "一般行政管理事务", 1, ""],
    ]);
  });

  test("by formulas that lead to the sheet of the list, whatever it is called", () => {
    const { cells, total } = planTable(byCode, [{ table: list, name: "公开03表明细（2）" }]);
    const at = (row: number) => cells[total!.top + row]![2];
    expect(at(0)).toBe("='公开03表明细（2）'!H4");
    expect(at(1)).toBe(
      "=SUMIF('公开03表明细（2）'!$N$5:$N$10,$A5,'公开03表明细（2）'!$H$5:$H$10)+C6+C7",
    );
    expect(at(2)).toBe("=SUMIF('公开03表明细（2）'!$N$5:$N$10,$A6,'公开03表明细（2）'!$H$5:$H$10)");
  });

  test("what the codes come to stands before the list of all rows", () => {
    expect(tables.indexOf(byCode)).toBeLessThan(tables.indexOf(list));
  });

  test("rows that do not come to the printed total are named", () => {
    expect(remarks.some(({ sentence }) => sentence.includes("“公开03表”各行相加"))).toBe(false);
    const torn = report("zhuzhou-2023", "丁", (data) =>
      setValue(data.finalAccounts03!, "total.expenditure", 1),
    );
    expect(together(torn).remarks[0]!.sentence).toMatch(
      /“公开03表”各行相加是 [\d.]+，表中合计是 1(?:；|$)/,
    );
  });
});

test("rows go into the nearest row that their code continues", () => {
  expect(belowEach(["201", "20101", "2010101", "20102", "204", "2050101"])).toEqual([
    [1, 3],
    [2],
    [],
    [],
    [],
    [],
  ]);
});
