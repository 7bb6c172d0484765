import type { EmbeddedExcel } from "../../host/embedded-excel";
import { parseA1 } from "../../xlsx/model/address";
import { constant, textConstant } from "../../xlsx/model/cell";
import type { Sheet } from "../../xlsx/model/sheet";
import { ApiError } from "../../host/rich-api/errors";
import { excelWith, LATEST_EXCEL } from "../../host/requirement-sets";
import { severityNames } from "../../src/checks";
import { checkWorkbook, type CheckMode } from "../../src/excel";
import { type ListedFinding } from "../../src/findings/checked-report";
import { highlightFills } from "../../src/findings/highlight";
import { lentExcel, runAddin, syncsSince } from "../support/addin";
import { contents, openReport, reopen } from "./laid-out";

const RESULTS = "检查结果";
const [BASE, ASSESSMENT] = ["基础数据表", "整体支出绩效自评表"];

const findingsOf = async (mode: CheckMode): Promise<ListedFinding[]> =>
  (await checkWorkbook(mode)).reports.flatMap(({ findings }) => [...findings]);

function cellOf({ workbook }: EmbeddedExcel, sheetName: string, address: string) {
  const { top, left } = parseA1(address)!;
  return workbook.sheet(sheetName)!.cell(top, left);
}

const fillOf = (excel: EmbeddedExcel, sheetName: string, address: string) =>
  cellOf(excel, sheetName, address).style.fill;

const values = (excel: EmbeddedExcel) =>
  contents(excel)
    .filter(({ name }) => name !== RESULTS)
    .map(({ name, cells }) => [name, cells.map(({ value, formula }) => [value, formula])]);

/** All of 检查结果 below the first headings. */
function everyLine(excel: EmbeddedExcel, sheetName = RESULTS): string[][] {
  const sheet = excel.workbook.sheet(sheetName)!;
  const used = sheet.used(true)!;
  return Array.from({ length: used.bottom - 2 }, (_, row) =>
    [0, 1, 2, 3, 4, 5].map((column) => String(sheet.cell(row + 3, column).value)),
  );
}

const isBlankLine = (line: readonly string[]): boolean => line.every((cell) => cell === "");
const isHead = (line: readonly string[]): boolean => line[2]!.endsWith(" 处");

/** The lines of the first table, those that tell like findings together among them. */
const tableLines = (excel: EmbeddedExcel): string[][] => {
  const all = everyLine(excel);
  return all.slice(0, all.findIndex(isBlankLine));
};

/** A line for each finding. */
const lines = (excel: EmbeddedExcel): string[][] =>
  tableLines(excel).filter((line) => !isHead(line));

/** The ledger with the title and the headings above it. */
const ledgerLines = (excel: EmbeddedExcel): string[][] =>
  everyLine(excel).slice(tableLines(excel).length + 1);

const rowOf = (excel: EmbeddedExcel, address: string): number =>
  everyLine(excel).findIndex((line) => line[2] === address) + 4;

/** Types into 备注 beside the finding of a cell. */
const remark = (excel: EmbeddedExcel, address: string, text: string): void =>
  excel.user.edit(RESULTS, `F${rowOf(excel, address)}`, text);

describe.each([
  ["the latest Excel", LATEST_EXCEL],
  ["the manifest's minimum", excelWith("1.14")],
])("in %s", (_, requirementSets) => {
  test.each<[pack: string, count: number, found: [string, string, string, string][]]>([
    [
      "huaihua-2023",
      37,
      [
        ["error", "sums", BASE, "C13"],
        ["error", "sums", BASE, "D13"],
        ["warning", "blank-partners", BASE, "C59"],
        ["warning", "basic-adjustment", BASE, "C64"],
        ["error", "level-points", ASSESSMENT, "B15"],
        ["error", "total-points", ASSESSMENT, "G27"],
        ["error", "total-score", ASSESSMENT, "H27"],
        ["warning", "loss-reason", ASSESSMENT, "I23"],
        ["warning", "over-fulfilment", ASSESSMENT, "I15"],
        ["warning", "indicator-kinds", ASSESSMENT, "F25"],
        ["info", "repeated-target", ASSESSMENT, "F21"],
        ["info", "repeated-target", ASSESSMENT, "F22"],
        ["info", "repeated-target", ASSESSMENT, "F23"],
        ["info", "sums", BASE, "B7"],
        ["info", "sums", BASE, "D7"],
      ],
    ],
    [
      "lusong-2023",
      18,
      [
        ["warning", "limits", BASE, "F21"],
        ["warning", "basic-adjustment", BASE, "D26"],
        ["warning", "loss-reason", ASSESSMENT, "I17"],
        ["warning", "loss-reason", ASSESSMENT, "I23"],
        ["warning", "indicator-score", ASSESSMENT, "H23"],
        ["warning", "target-name", ASSESSMENT, "E15"],
        ["warning", "indicator-kinds", ASSESSMENT, "E16"],
        ["warning", "projects-agree", ASSESSMENT, "H8"],
      ],
    ],
  ])("%s: every published fault on its cell, in three syncs", async (pack, count, found) => {
    const excel = await openReport(pack, { requirementSets });
    const mark = excel.log.length;
    const findings = await findingsOf("show");
    expect(syncsSince(excel, mark)).toBe(3);
    expect(findings).toHaveLength(count);
    const listed = findings.map(({ severity, rule, sheetName, address }) => [
      severity,
      rule,
      sheetName,
      address,
    ]);
    expect(listed).toEqual(expect.arrayContaining(found));
    expect(listed.filter(([severity]) => severity === "error")).toEqual(
      found.filter(([severity]) => severity === "error"),
    );
    // The grid, the list and the comments say the same.
    expect(
      lines(excel)
        .map(([severity, sheet, cell, , sentence]) => [severity, sheet, cell, sentence])
        .sort(),
    ).toEqual(
      findings
        .map(({ severity, sheetName, address, sentence }) => [
          severityNames[severity],
          sheetName,
          address,
          sentence,
        ])
        .sort(),
    );
    for (const [severity, , sheetName, address] of found) {
      const graver = found.some(
        (other) => other[3] === address && other[2] === sheetName && other[0] === "error",
      );
      if (!graver || severity === "error")
        expect([address, fillOf(excel, sheetName, address)]).toEqual([
          address,
          highlightFills[severity as keyof typeof highlightFills],
        ]);
    }
  });
});

test("自评汇总 counts what is open, and is blank again once the marks are cleared", async () => {
  const excel = await openReport("huaihua-2023");
  const counts = () => {
    const sheet = excel.workbook.sheet("自评汇总")!;
    const row = [...sheet.cells.entries()].find(
      ({ cell }) => cell.value === "未处理（检查后更新）",
    )!.row;
    return [1, 2, 3].map((column) => sheet.cell(row, column).value);
  };
  const unchecked = counts();
  await checkWorkbook("show");
  expect(counts()).toEqual([5, 7, 25]);
  excel.user.edit(BASE, "C13", "2125.2");
  await excel.settled();
  await checkWorkbook("refresh");
  expect(counts()[0]).toBe(4);
  await checkWorkbook("clear");
  expect(counts()).toEqual(unchecked);
});

test("a comment on the cell says severity and sentence", async () => {
  const excel = await openReport("huaihua-2023");
  const { withoutComments } = await checkWorkbook("show");
  expect(withoutComments).toEqual([]);
  const comment = excel.workbook
    .sheet(BASE)!
    .comments.find(({ row, column }) => row === 12 && column === 2);
  expect(comment?.content).toMatch(/^【绩效自评检查】\n错误：“项目支出”的2023年预算数为 1,406\.40/);
  const both = excel.workbook
    .sheet(ASSESSMENT)!
    .comments.find(({ row, column }) => row === 22 && column === 7)?.content;
  expect(both).toContain("警告：");
});

test("checking twice changes nothing the second time", async () => {
  const excel = await openReport("huaihua-2023");
  await checkWorkbook("show");
  const before = contents(excel);
  await checkWorkbook("show");
  expect(contents(excel)).toEqual(before);
});

test("clearing leaves the forms as they were, whatever the user coloured, also after reopening", async () => {
  let excel = await openReport("huaihua-2023");
  const sheet = excel.workbook.sheet(BASE)!;
  sheet.formatCells(parseA1("C13")!, { fill: "#00B0F0" });
  sheet.formatCells(parseA1("C31")!, { fill: "#92D050" });
  const before = contents(excel);
  await checkWorkbook("show");
  excel = await reopen(excel);
  expect(fillOf(excel, BASE, "C13")).toBe(highlightFills.error);
  await checkWorkbook("clear");
  expect(
    contents(excel)
      .slice(0, before.length)
      .map(({ name, cells, comments }) => ({ name, cells, comments })),
  ).toEqual(before.map(({ name, cells, comments }) => ({ name, cells, comments })));
});

test("a colour of the user's comes back to its row when rows were inserted above", async () => {
  const excel = await openReport("huaihua-2023");
  excel.workbook.sheet(BASE)!.formatCells(parseA1("C31")!, { fill: "#92D050" });
  await checkWorkbook("show");
  // The new row takes its looks, highlight included, from the row above.
  excel.user.insertRows(BASE, 32, 2);
  excel.user.insertRows(BASE, 20);
  await checkWorkbook("clear");
  expect(fillOf(excel, BASE, "C32")).toBe("#92D050");
  expect(["C33", "C34"].map((address) => fillOf(excel, BASE, address))).toEqual([
    "#FFFBE6",
    "#FFFBE6",
  ]);
});

test("a highlight goes when its finding is gone, and the list follows", async () => {
  const excel = await openReport("lusong-2023");
  await checkWorkbook("show");
  expect(fillOf(excel, ASSESSMENT, "I17")).toBe(highlightFills.warning);
  const before = lines(excel).length;
  excel.user.edit(ASSESSMENT, "I17", "人手不足，明年改进");
  await excel.settled();
  await checkWorkbook("refresh");
  expect(fillOf(excel, ASSESSMENT, "I17")).toBe("#FFFBE6");
  const { comments } = excel.workbook.sheet(ASSESSMENT)!;
  expect(comments.some(({ row, column }) => row === 16 && column === 8)).toBe(false);
  expect(lines(excel)).toHaveLength(before - 1);
});

describe("检查结果", () => {
  test("links jump to the cell, renamed sheets included", async () => {
    const excel = await openReport("huaihua-2023");
    excel.user.renameSheet(BASE, "甲's 表");
    await checkWorkbook("show");
    expect(excel.workbook.activeSheet.name).toBe(RESULTS);
    const reopened = await reopen(excel);
    reopened.user.followLink(RESULTS, `C${rowOf(reopened, "C13")}`);
    expect(reopened.workbook.activeSheet.name).toBe("甲's 表");
    expect(reopened.workbook.selection()).toMatchObject({ top: 12, left: 2 });
  });

  test("prints on A4 with its headings on every page, which also stay when it scrolls", async () => {
    const excel = await openReport("huaihua-2023");
    await checkWorkbook("show");
    const sheet = excel.workbook.sheet(RESULTS)!;
    expect(sheet.pageLayout).toMatchObject({
      orientation: "Landscape",
      paperSize: "A4",
      zoom: { pagesWide: 1 },
      titleRows: { first: 2, last: 2 },
    });
    expect(sheet.view.frozenRows).toBe(3);
    expect([0, 1, 2, 3, 4, 5].map((column) => sheet.cell(2, column).value)).toEqual([
      "级别",
      "工作表",
      "单元格",
      "检查内容",
      "问题说明",
      "备注",
    ]);
    expect(sheet.columns.isHidden(6)).toBe(true);
    expect(sheet.cell(1, 0).value).toBe("待处理 37 项：错误 5 项、警告 7 项、提示 25 项。");
  });

  test("the findings can be filtered by their headings, the ledger stays; again when they change", async () => {
    const excel = await openReport("huaihua-2023");
    await checkWorkbook("show");
    const filtered = (from = excel) => from.workbook.sheet(RESULTS)!.view.autoFilter;
    const area = () => ({ top: 2, left: 0, bottom: 2 + tableLines(excel).length, right: 5 });
    const before = area();
    expect(filtered()).toEqual(before);
    excel.user.edit(BASE, "C13", "2125.2");
    await excel.settled();
    await checkWorkbook("refresh");
    expect(area().bottom).toBeLessThan(before.bottom);
    expect(filtered()).toEqual(area());
    expect(filtered(await reopen(excel))).toEqual(area());
  });

  test("the gravest come first", async () => {
    const excel = await openReport("huaihua-2023");
    await checkWorkbook("show");
    const severities = lines(excel).map(([severity]) => severity);
    expect([...new Set(severities)]).toEqual(["错误", "警告", "提示"]);
  });

  test("below stands how far every check went, with a link to what was blank", async () => {
    const excel = await openReport("lusong-2023");
    const { reports } = await checkWorkbook("show");
    const [[title], headings, ...entries] = ledgerLines(excel) as [string[], string[], string[]];
    expect(title).toMatch(/^核对清单：\d+ 项核对中 \d+ 项通过，/);
    expect(headings).toEqual(["状态", "工作表", "单元格", "检查内容", "说明", "相符处数"]);
    expect(entries).toHaveLength(reports[0]!.ledger.length);
    expect([...new Set(entries.map(([state]) => state))]).toEqual([
      "未通过",
      "缺数据",
      "已核对",
      "不适用",
    ]);
    const lacking = entries.find(([state]) => state === "缺数据")!;
    expect(lacking.slice(1)).toEqual([
      BASE,
      "D26",
      "年初预算加调整等于全年预算",
      "因“部门基本支出预算调整”的2023年预算数未填写，没有核对。",
      "",
    ]);
    const at = everyLine(excel).findIndex((line) => line[0] === "缺数据") + 4;
    const reopened = await reopen(excel);
    reopened.user.followLink(RESULTS, `C${at}`);
    expect(reopened.workbook.activeSheet.name).toBe(BASE);
    expect(reopened.workbook.selection()).toMatchObject({ top: 25, left: 3 });
  });

  test("what was filled in meanwhile is taken over by the ledger, which stands there once", async () => {
    const excel = await openReport("lusong-2023");
    await checkWorkbook("show");
    const before = ledgerLines(excel);
    excel.user.edit(BASE, "D26", "126.18");
    await excel.settled();
    await checkWorkbook("refresh");
    const after = ledgerLines(excel);
    expect(after).toHaveLength(before.length);
    expect(after.map(([state]) => state)).not.toContain("缺数据");
    expect(everyLine(excel).filter(([cell]) => cell!.startsWith("核对清单"))).toHaveLength(1);
  });

  test("like findings are folded into the line that tells them together", async () => {
    const excel = await openReport("huaihua-2023");
    await checkWorkbook("show");
    const head = tableLines(excel).findIndex((line) => line[2] === "19 处");
    expect(tableLines(excel)[head]![4]).toContain("等 19 项的2023年预算数为 0 或空白");
    const { rows } = excel.workbook.sheet(RESULTS)!;
    const at = head + 3;
    for (let row = at - 19; row < at; row++)
      expect(rows.get(row)).toMatchObject({ hidden: true, level: 1 });
    expect(rows.get(at)).toMatchObject({ hidden: false, level: 0 });
    expect(rows.get(at - 20)).toMatchObject({ hidden: false, level: 0 });
    const reopened = await reopen(excel);
    expect(reopened.workbook.sheet(RESULTS)!.rows.get(at - 1)).toMatchObject({
      hidden: true,
      level: 1,
    });
    reopened.user.followLink(RESULTS, `C${at + 1}`);
    expect(reopened.workbook.selection()).toMatchObject({ top: 30, left: 2 });
  });

  test("an Excel without groups shows them all", async () => {
    const excel = await openReport("huaihua-2023", { requirementSets: excelWith("1.9") });
    await checkWorkbook("show");
    const { rows } = excel.workbook.sheet(RESULTS)!;
    expect(tableLines(excel).map((_, i) => rows.isHidden(i + 3))).not.toContain(true);
  });

  test("a sheet of the user's own with that name is left alone", async () => {
    const excel = await openReport("lusong-2023");
    excel.workbook.addSheet(RESULTS);
    excel.user.edit(RESULTS, "A1", "我的内容");
    const { sheetName } = await checkWorkbook("show");
    expect(sheetName).toBe("检查结果 (2)");
    await checkWorkbook("show");
    expect(excel.workbook.sheets.map(({ name }) => name).slice(4)).toEqual([
      RESULTS,
      "检查结果 (2)",
    ]);
    expect(cellOf(excel, RESULTS, "A1").value).toBe("我的内容");
  });

  test("it is ours when renamed, anew when deleted, the user's when columns were inserted", async () => {
    const excel = await openReport("lusong-2023");
    await checkWorkbook("show");
    excel.user.renameSheet(RESULTS, "问题清单");
    expect((await checkWorkbook("show")).sheetName).toBe("问题清单");
    excel.user.deleteSheet("问题清单");
    expect((await checkWorkbook("refresh")).sheetName).toBeNull();
    expect((await checkWorkbook("show")).sheetName).toBe(RESULTS);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem(RESULTS).getRange("B:B").insert("Right");
      await context.sync();
    });
    expect((await checkWorkbook("show")).sheetName).toBe("检查结果 (2)");
  });

  test("what a person wrote beside and below it stays", async () => {
    const excel = await openReport("lusong-2023");
    await checkWorkbook("show");
    const below = everyLine(excel).length + 5;
    excel.user.edit(RESULTS, `A${below}`, "下面的话");
    excel.user.edit(RESULTS, "I1", "旁边的话");
    excel.user.edit(ASSESSMENT, "I17", "已说明");
    await checkWorkbook("refresh");
    expect(cellOf(excel, RESULTS, `A${below - 1}`).value).toBe("下面的话");
    expect(cellOf(excel, RESULTS, "I1").value).toBe("旁边的话");
  });

  test("hostile text stays text", async () => {
    const excel = await openReport("lusong-2023");
    excel.user.renameSheet(BASE, "=1+1");
    await checkWorkbook("show");
    remark(excel, "F21", '\'=HYPERLINK("https://example.invalid")');
    excel.user.edit(ASSESSMENT, "I17", "已说明");
    await checkWorkbook("refresh");
    const sheet = excel.workbook.sheet(RESULTS)!;
    const formulas = [...sheet.cells.entries()].filter(({ cell }) => cell.formula !== null);
    expect(formulas).toEqual([]);
    expect(lines(excel).find((line) => line[2] === "F21")?.[5]).toBe(
      '=HYPERLINK("https://example.invalid")',
    );
    expect(lines(excel).map((line) => line[1])).toContain("=1+1");
  });

  test("protected by the user it is not touched, and the sentence says so", async () => {
    const excel = await openReport("lusong-2023");
    await checkWorkbook("show");
    const sheet = excel.workbook.sheet(RESULTS)!;
    sheet.setProtection({ ...sheet.protection, protected: true });
    const before = contents(excel);
    await expect(checkWorkbook("show")).rejects.toMatchObject({ code: "protectedResults" });
    expect(contents(excel)).toEqual(before);
  });
});

describe("已核实", () => {
  const noteAt = async (address: string) =>
    (await findingsOf("show")).find((finding) => finding.address === address)?.note;

  test("typed into 备注 it is kept, takes the highlight away, and survives reopening", async () => {
    let excel = await openReport("lusong-2023");
    await checkWorkbook("show");
    remark(excel, "F21", "已核实：年中追加公用经费");
    expect(await noteAt("F21")).toBe("年中追加公用经费");
    expect(fillOf(excel, BASE, "F21")).not.toBe(highlightFills.warning);
    expect(cellOf(excel, RESULTS, "A2").value).toContain("另有 1 项已核实");
    excel = await reopen(excel);
    expect(await noteAt("F21")).toBe("年中追加公用经费");
    excel.user.deleteSheet(RESULTS);
    expect(await noteAt("F21")).toBe("年中追加公用经费");
    expect(lines(excel).find((line) => line[2] === "F21")?.[5]).toBe("已核实：年中追加公用经费");
  });

  test("a program that drops the add-in's settings keeps it in the sheet", async () => {
    const excel = await openReport("lusong-2023");
    await checkWorkbook("show");
    remark(excel, "F21", "已核实：已报批");
    await checkWorkbook("show");
    excel.workbook.setSettings(new Map());
    expect(await noteAt("F21")).toBe("已报批");
  });

  test("it comes back open when the cell's value changes, and closed when it changes back", async () => {
    const excel = await openReport("lusong-2023");
    await checkWorkbook("show");
    remark(excel, "F21", "已核实：已报批");
    await checkWorkbook("show");
    excel.user.edit(BASE, "F21", "103.77");
    await excel.settled();
    expect(await noteAt("F21")).toBeNull();
    expect(fillOf(excel, BASE, "F21")).toBe(highlightFills.warning);
    excel.user.edit(BASE, "F21", "102.77");
    await excel.settled();
    expect(await noteAt("F21")).toBe("已报批");
  });

  test("rubbed out it counts as open again", async () => {
    const excel = await openReport("lusong-2023");
    await checkWorkbook("show");
    remark(excel, "F21", "已核实：已报批");
    await checkWorkbook("show");
    excel.user.clear(RESULTS, `F${rowOf(excel, "F21")}`);
    expect(await noteAt("F21")).toBeNull();
  });

  test.each(["已核实", "已核实：", "待核实：问业务科"])(
    "%s is a remark without a reason: it stays, and the finding is open",
    async (text) => {
      const excel = await openReport("lusong-2023");
      await checkWorkbook("show");
      remark(excel, "F21", text);
      excel.user.edit(ASSESSMENT, "I17", "已说明");
      expect(await noteAt("F21")).toBeNull();
      expect(lines(excel).find((line) => line[2] === "F21")?.[5]).toBe(text);
    },
  );

  const added = async () =>
    (await findingsOf("show")).filter(({ rule }) => rule === "project-without-pair");
  const headRow = (excel: EmbeddedExcel): string =>
    `F${everyLine(excel).findIndex((line) => line[2]!.endsWith("9 处") || line[2] === "18 处") + 4}`;

  test("beside the line that tells like findings together it holds for all of them", async () => {
    const excel = await openReport("huaihua-2023");
    await checkWorkbook("show");
    excel.user.edit(RESULTS, headRow(excel), "已核实：年中追加");
    expect((await added()).map(({ note }) => note)).toEqual(Array(19).fill("年中追加"));
    expect(tableLines(excel).filter((line) => line[5] === "已核实：年中追加")).toHaveLength(1);
    expect((await added()).map(({ note }) => note)).toEqual(Array(19).fill("年中追加"));
    excel.user.clear(RESULTS, headRow(excel));
    expect((await added()).map(({ note }) => note)).toEqual(Array(19).fill(null));
  });

  test("beside one of them it holds for that one, and a remark for all stays", async () => {
    const excel = await openReport("huaihua-2023");
    await checkWorkbook("show");
    remark(excel, "C31", "已核实：已批复");
    excel.user.edit(RESULTS, headRow(excel), "待业务科核对");
    const notes = (await added()).map(({ note }) => note);
    expect(notes.filter((note) => note !== null)).toEqual(["已批复"]);
    expect(tableLines(excel).find((line) => line[2] === "18 处")?.[5]).toBe("待业务科核对");
    excel.user.edit(RESULTS, headRow(excel), "已核实：年中追加");
    expect((await added()).map(({ note }) => note).sort()).toEqual(
      [...Array<string>(18).fill("年中追加"), "已批复"].sort(),
    );
  });

  test("noted elsewhere it is kept and listed at once, and can be withdrawn", async () => {
    const excel = await openReport("lusong-2023");
    const finding = (await findingsOf("show")).find(({ address }) => address === "F21")!;
    await checkWorkbook("refresh", [{ ...finding.kept, note: "已报批" }]);
    expect(lines(excel).find((line) => line[2] === "F21")?.[5]).toBe("已核实：已报批");
    await checkWorkbook("refresh", [{ ...finding.kept, note: "" }]);
    expect(lines(excel).find((line) => line[2] === "F21")?.[5]).toBe("");
    expect(await noteAt("F21")).toBeNull();
  });
});

describe("modes", () => {
  test("inspect changes nothing and takes two syncs", async () => {
    const excel = await openReport("huaihua-2023");
    const before = contents(excel);
    const mark = excel.log.length;
    expect(await findingsOf("inspect")).toHaveLength(37);
    expect(syncsSince(excel, mark)).toBe(2);
    expect(contents(excel)).toEqual(before);
    expect(excel.workbook.settings.size).toBe(0);
  });

  test("refresh makes nothing new: before a check, and after clearing", async () => {
    const excel = await openReport("huaihua-2023");
    const before = contents(excel);
    await checkWorkbook("refresh");
    expect(contents(excel)).toEqual(before);
    await checkWorkbook("show");
    await checkWorkbook("clear");
    await checkWorkbook("refresh");
    expect(fillOf(excel, BASE, "C13")).toBe("#EDEDED");
  });

  test("refresh leaves the sheet in front that is in front", async () => {
    const excel = await openReport("huaihua-2023");
    await checkWorkbook("show");
    excel.user.activate(BASE);
    excel.user.edit(BASE, "C59", "300");
    await checkWorkbook("refresh");
    expect(excel.workbook.activeSheet.name).toBe(BASE);
  });
});

describe("what Excel does not allow", () => {
  const allow = (excel: EmbeddedExcel, options: object): void => {
    const sheet = excel.workbook.sheet(BASE)!;
    const protection = { ...sheet.protection.options, ...options };
    sheet.setProtection({ protected: true, options: protection, password: "user" });
  };

  test("no fills and no comments on a sheet: named, listed all the same", async () => {
    const excel = await openReport("huaihua-2023");
    allow(excel, { allowFormatCells: false, allowEditObjects: false });
    const result = await checkWorkbook("show");
    expect([result.withoutFills, result.withoutComments]).toEqual([[BASE], [BASE]]);
    expect(excel.workbook.sheet(BASE)!.comments).toEqual([]);
    expect(fillOf(excel, BASE, "C13")).toBe("#EDEDED");
    expect(fillOf(excel, ASSESSMENT, "H27")).toBe(highlightFills.error);
    expect(lines(excel)).toHaveLength(37);
  });

  test("an Excel without comments", async () => {
    const excel = await openReport("huaihua-2023", { requirementSets: excelWith("1.9") });
    const { withoutComments } = await checkWorkbook("show");
    expect(withoutComments).toEqual([BASE, ASSESSMENT]);
    expect(fillOf(excel, BASE, "C13")).toBe(highlightFills.error);
  });

  test("an Excel that has none although its level says so: what is found is listed and coloured", async () => {
    const excel = await openReport("huaihua-2023", { strictness: { lacksComments: true } });
    const { withoutComments } = await checkWorkbook("show");
    expect(withoutComments).toEqual([BASE, ASSESSMENT]);
    expect(lines(excel)).toHaveLength(37);
    expect(fillOf(excel, BASE, "C13")).toBe(highlightFills.error);
  });

  test("comments of people stay, and a thread with replies is theirs", async () => {
    const excel = await openReport("huaihua-2023");
    const sheet = excel.workbook.sheet(BASE)!;
    const theirs = { id: "甲", row: 12, column: 2, author: "李", content: "请核对" };
    sheet.setComments([theirs]);
    await checkWorkbook("show");
    expect(sheet.comments).toContainEqual(theirs);
    expect(sheet.comments.filter(({ row, column }) => row === 12 && column === 2)).toHaveLength(1);
    const [first, ...rest] = sheet.comments.filter((each) => each.id !== "甲");
    const answered = { ...first!, replies: ["已问过"] };
    sheet.setComments([theirs, answered, ...rest]);
    await checkWorkbook("clear");
    expect(sheet.comments).toEqual([theirs, answered]);
  });

  /** Cells in which the API does not tell of what is in the way, such as a note of the old kind. */
  function notesIn(sheet: Sheet, isThere: (row: number, column: number) => boolean): void {
    const setComments = sheet.setComments.bind(sheet);
    jest.spyOn(sheet, "setComments").mockImplementation((comments) => {
      if (comments.some(({ row, column }) => isThere(row, column)))
        throw new ApiError("InvalidOperation");
      setComments(comments);
    });
  }

  const commented = ({ workbook }: EmbeddedExcel) =>
    workbook.sheets.flatMap(({ name, comments }) =>
      comments.map(({ row, column }) => `${name}!${row},${column}`),
    );

  test("comments that Excel refuses are no failure of the check, and the others are made", async () => {
    const whole = await openReport("huaihua-2023");
    await checkWorkbook("show");
    const all = commented(whole);

    const excel = await openReport("huaihua-2023");
    const taken = [all[0]!, all[3]!, all.at(-1)!];
    const noted = taken.filter((place) => place.startsWith(BASE));
    notesIn(excel.workbook.sheet(BASE)!, (row, column) =>
      noted.includes(`${BASE}!${row},${column}`),
    );
    const { withoutComments } = await checkWorkbook("show");
    expect(withoutComments).toEqual([BASE]);
    expect(commented(excel)).toEqual(all.filter((place) => !noted.includes(place)));
    expect(lines(excel)).toHaveLength(37);
    expect(fillOf(excel, BASE, "C13")).toBe(highlightFills.error);
  });

  test("where Excel refuses every comment of a sheet, that sheet is named", async () => {
    const excel = await openReport("huaihua-2023");
    notesIn(excel.workbook.sheet(ASSESSMENT)!, () => true);
    const { withoutComments } = await checkWorkbook("show");
    expect(withoutComments).toEqual([ASSESSMENT]);
    expect(lines(excel)).toHaveLength(37);
  });
});

describe("a failed check leaves no half-made 检查结果 and no highlight", () => {
  async function actionsOf(excel: EmbeddedExcel): Promise<number> {
    const mark = excel.log.length;
    await checkWorkbook("show");
    return excel.log.slice(mark).filter(({ kind }) => kind === "sync")[2]!.actions;
  }

  test("whichever action Excel refuses at the first check", async () => {
    const actions = await actionsOf(await openReport("lusong-2023"));
    const excel = await openReport("lusong-2023");
    const before = contents(excel);
    for (let atAction = 0; atAction < actions; atAction += 37) {
      excel.failRequest({ code: "GeneralException", afterRequests: 2, atAction });
      await expect(checkWorkbook("show")).rejects.toMatchObject({ code: "failed" });
      expect([atAction, contents(excel)]).toEqual([atAction, before]);
    }
  });

  test("whichever action Excel refuses at the next check", async () => {
    const excel = await openReport("lusong-2023");
    await checkWorkbook("show");
    excel.user.edit(RESULTS, "A140", "下面的话");
    const before = { lines: everyLine(excel), forms: values(excel) };
    excel.user.edit(ASSESSMENT, "I17", "已说明");
    const forms = values(excel);
    for (const atAction of [0, 1, 2, 3, 5, 8, 13, 21, 40, 60, 100]) {
      excel.failRequest({ code: "GeneralException", afterRequests: 2, atAction });
      await expect(checkWorkbook("refresh")).rejects.toMatchObject({ code: "failed" });
      expect([atAction, everyLine(excel)]).toEqual([atAction, before.lines]);
      expect(values(excel)).toEqual(forms);
    }
    await checkWorkbook("refresh");
    expect(everyLine(excel)).toHaveLength(before.lines.length - 1);
  });

  test("when taking back fails too, the sentence says that it may be incomplete", async () => {
    const excel = await openReport("lusong-2023");
    excel.failRequest({ code: "GeneralException", afterRequests: 2, atAction: 200 });
    excel.failRequest({ code: "GeneralException" });
    await expect(checkWorkbook("show")).rejects.toMatchObject({ code: "halfChecked" });
  });

  test.each([
    ["AccessDenied", "保护工作簿"],
    ["InvalidOperationInCellEditMode", "请先按回车"],
  ])("%s is told in Chinese with its remedy", async (code, sentence) => {
    const excel = await openReport("lusong-2023");
    excel.failRequest({ code, afterRequests: 2, atAction: 5 });
    await expect(checkWorkbook("show")).rejects.toMatchObject({
      sentence: expect.stringContaining(sentence) as string,
    });
  });
});

test("a workbook that is not ours: nothing found, nothing changed", async () => {
  const excel = await lentExcel();
  const before = contents(excel);
  expect(await checkWorkbook("show")).toMatchObject({ reports: [], broken: [], sheetName: null });
  expect(contents(excel)).toEqual(before);
});

test("nothing is kept in Excel's memory afterwards", async () => {
  const { excel, commands, lendExcel } = await runAddin();
  lendExcel();
  await excel.ribbon("generateExample");
  await checkWorkbook("show");
  await excel.settled();
  expect(commands.page.keptObjects).toBe(0);
});

test("figures beside a form are read in one more sync, named, commented, and not coloured", async () => {
  const excel = await openReport("huaihua-2023");
  const sheet = excel.workbook.sheet(BASE)!;
  sheet.setContent(4, 7, constant(45));
  sheet.setContent(5, 7, constant(30));
  sheet.setContent(90, 1, constant(12));
  sheet.setContent(8, 6, textConstant("草稿"));
  const mark = excel.log.length;
  const found = await findingsOf("show");
  expect(syncsSince(excel, mark)).toBe(4);
  const strays = found.filter(({ rule }) => rule === "stray-figures");
  expect(strays.map(({ address, severity }) => [address, severity])).toEqual([
    ["H5", "warning"],
    ["B91", "warning"],
  ]);
  expect(strays[0]!.sentence).toContain("H5:H6 填有 2 个数");
  expect(fillOf(excel, BASE, "H5")).toBe(fillOf(excel, BASE, "H4"));
  expect(lines(excel).filter(([, , address]) => address === "B91")).toHaveLength(1);
});

test("a figure over a caption is an error, and coloured until it is gone", async () => {
  const excel = await openReport("huaihua-2023");
  const sheet = excel.workbook.sheet(BASE)!;
  const before = fillOf(excel, BASE, "A6");
  const caption = String(sheet.cell(5, 0).value);
  sheet.setContent(5, 0, constant(2023));
  const [stray] = (await findingsOf("show")).filter(({ rule }) => rule === "stray-figures");
  expect([stray!.address, stray!.severity]).toEqual(["A6", "error"]);
  expect(fillOf(excel, BASE, "A6")).toBe(highlightFills.error);
  sheet.setContent(5, 0, constant(caption));
  await findingsOf("refresh");
  expect(fillOf(excel, BASE, "A6")).toBe(before);
});
