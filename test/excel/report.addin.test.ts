import { excelWith, LATEST_EXCEL } from "../../host/requirement-sets";
import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import type { EmbeddedExcel } from "../../host/embedded-excel";
import {
  blankData,
  findPack,
  formsOf,
  reportData,
  type Pack,
  type ReadForm,
  type ReportData,
} from "../../src/forms";
import { packs } from "../../src/forms/packs/all";
import { setValue, valueAt } from "../../src/forms/values";
import { readReport } from "../../src/excel";
import { runAddin, syncsSince } from "../support/addin";
import { entered } from "../support/entered";
import { fixture } from "../support/fixtures";

/** Lays out a report by the ribbon button, as a person does. */
async function laidOut(pack: string, data: object, options: Parameters<typeof runAddin>[0] = {}) {
  const addin = await runAddin({ choice: { pack, data }, ...options });
  const mark = addin.excel.log.length;
  await addin.excel.ribbon("generateReport");
  const syncs = syncsSince(addin.excel, mark);
  await addin.excel.settled();
  addin.lendExcel();
  return { ...addin, syncs };
}

/** The forms that a pack has once, and a sheet for each project of the data. */
const sheetNames = (pack: Pack, { projectAssessment = [] }: ReportData): string[] =>
  formsOf(pack).flatMap(({ sheetName, sheetPer }) =>
    sheetPer === undefined
      ? [sheetName]
      : projectAssessment.map((entry) => `${sheetName}（${valueAt(entry, sheetPer)}）`),
  );

const sheetsOf = (excel: EmbeddedExcel): string[] => excel.workbook.sheets.map(({ name }) => name);

/** A field's cell in the grid. */
function shown(excel: EmbeddedExcel, form: ReadForm, path: string) {
  const { row, cell } = form.placement.fields.get(path)!;
  return excel.workbook.sheet(form.sheetName)!.cell(row, cell.at);
}

const addressOf = (form: ReadForm, path: string): string => form.cells.get(path)!.address;

const environments = [
  ["the latest Excel", LATEST_EXCEL],
  ["the manifest's minimum", excelWith("1.14")],
] as const;

describe.each(environments)("in %s", (_, requirementSets) => {
  describe.each(packs.map(({ id }) => id))("%s", (id) => {
    const pack = findPack(id)!;

    test("published figures: laid out, calculated, read back and saved the same", async () => {
      const { excel, syncs } = await laidOut(id, fixture(id), { requirementSets });
      expect(syncs).toBeLessThanOrEqual(4);
      expect(sheetsOf(excel).slice(1)).toEqual(sheetNames(pack, fixture(id)));

      const mark = excel.log.length;
      const { forms, broken } = await readReport();
      expect(syncsSince(excel, mark)).toBeLessThanOrEqual(2);
      expect(broken).toEqual([]);
      expect(reportData(forms)).toEqual(entered(pack, fixture(id)));
      const errors = forms.flatMap((form) =>
        [...form.placement.fields.keys()].filter(
          (path) => shown(excel, form, path).kind === "error",
        ),
      );
      expect(errors).toEqual([]);

      const reopened = await openXlsx(await saveXlsx(excel.workbook));
      const again = await runAddin({ workbook: reopened, requirementSets });
      await again.excel.settled();
      again.lendExcel();
      const second = await readReport();
      expect(reportData(second.forms)).toEqual(entered(pack, fixture(id)));
      expect(second.forms.map(({ cells }) => [...cells.values()])).toEqual(
        forms.map(({ cells }) => [...cells.values()]),
      );
    });

    test("an empty report shows blanks, no error and no 0%", async () => {
      const { excel } = await laidOut(id, { unitName: "" }, { requirementSets });
      const { forms } = await readReport();
      for (const form of forms)
        for (const { path, cell } of form.placement.fields.values())
          if (cell.content.type === "computed" && !path.endsWith("points"))
            expect([path, shown(excel, form, path).value]).toEqual([path, ""]);
      expect(reportData(forms).selfAssessment).toEqual(blankData(pack).selfAssessment);
    });
  });
});

describe("what the sheets calculate from the published figures", () => {
  test.each<[pack: string, form: number, path: string, value: number]>([
    ["huaihua-2023", 0, "staff.controlRate", 93 / 103],
    ["huaihua-2023", 0, "threePublic.vehicles.total.previousFinalAccount", 138],
    ["huaihua-2023", 0, "projects.total.previousFinalAccount", 3002.56],
    ["huaihua-2023", 0, "projects.specialFunds.total.budget", 2125.2],
    ["huaihua-2023", 0, "projects.specialFunds.total.finalAccount", 2882.32],
    ["huaihua-2023", 1, "funds.executionRate", 1],
    ["huaihua-2023", 1, "funds.score", 10],
    ["huaihua-2023", 1, "indicators.10.score", 10],
    ["lusong-2023", 0, "staff.controlRate", 1],
    ["lusong-2023", 0, "projects.total.finalAccount", 61.48],
    ["lusong-2023", 1, "funds.executionRate", 742.38 / 743.91],
    ["lusong-2023", 1, "funds.byExpenditure.total", 743.91],
    ["lusong-2023", 1, "indicators.7.score", 10],
    ["lusong-2023", 1, "total.score", 98],
  ])("%s %d %s", async (pack, index, path, value) => {
    const { excel } = await laidOut(pack, fixture(pack));
    const { forms } = await readReport();
    const cell = shown(excel, forms[index]!, path);
    expect(cell.formula).toMatch(/^=IF/);
    expect(cell.value).toBeCloseTo(value, 10);
  });

  test("a zero base shows a dash", async () => {
    const { excel } = await laidOut("huaihua-2023", {
      unitName: "甲",
      baseData: { staff: { authorised: 0, inPost: 3 } },
      selfAssessment: { funds: { fullYearBudget: 0, executed: 5, points: 10 } },
    });
    const { forms } = await readReport();
    expect(shown(excel, forms[0]!, "staff.controlRate").value).toBe("—");
    expect(shown(excel, forms[1]!, "funds.executionRate").value).toBe("—");
    expect(shown(excel, forms[1]!, "funds.score").value).toBe("—");
  });

  test("scores follow as a person types, and a judgement stays blank", async () => {
    const { excel } = await laidOut("huaihua-2023", { unitName: "甲" });
    const { forms } = await readReport();
    const form = forms[1]!;
    const type = async (path: string, text: string): Promise<void> => {
      excel.user.edit(form.sheetName, addressOf(form, path), text);
      await excel.settled();
    };
    await type("indicators.0.points", "10");
    await type("indicators.0.target", "=100%");
    await type("indicators.0.actual", "92%");
    expect(shown(excel, form, "indicators.0.target").value).toBe("=100%");
    expect(shown(excel, form, "indicators.0.score").value).toBe(9.2);
    expect(shown(excel, form, "total.score").value).toBe(9.2);
    await type("indicators.0.actual", "基本完成");
    expect(shown(excel, form, "indicators.0.score").value).toBe("");
    expect(shown(excel, form, "total.score").value).toBe("");
  });
});

describe("rows that a user inserts and deletes", () => {
  const funds = "projects.specialFunds.items";

  test("the sums take in inserted funds, wherever in the section they stand", async () => {
    const { excel } = await laidOut("huaihua-2023", fixture("huaihua-2023"));
    const [form] = (await readReport()).forms as [ReadForm];
    const { rows, fence } = form.placement.sections[0]!;
    // From the bottom up, so that rows above keep their numbers: at the fence, inside, on top.
    for (const row of [fence, rows[5]!, rows[0]!]) {
      excel.user.insertRows(form.sheetName, row + 1);
      excel.user.edit(form.sheetName, `A${row + 1}`, `新增专项${row}`);
      excel.user.edit(form.sheetName, `B${row + 1}`, "1000");
    }
    await excel.settled();
    const [after] = (await readReport()).forms as [ReadForm];
    expect(after.placement.sections[0]!.rows).toHaveLength(40);
    expect(after.cells.get("projects.specialFunds.total.previousFinalAccount")!.value).toBe(
      6002.56,
    );
    expect(after.cells.get("projects.total.previousFinalAccount")!.value).toBe(6002.56);
    const data = reportData([after]);
    expect(valueAt(data.baseData!, `${funds}.0.name`)).toMatch(/^新增专项/);
    expect(valueAt(data.baseData!, `${funds}.0.previousFinalAccount`)).toBe(1000);
    expect(valueAt(data.baseData!, "operating.total.finalAccount")).toBe(311.81);
  });

  test("funds can be deleted", async () => {
    const { excel } = await laidOut("huaihua-2023", fixture("huaihua-2023"));
    const [form] = (await readReport()).forms as [ReadForm];
    excel.user.deleteRows(form.sheetName, form.placement.sections[0]!.rows[0]! + 1, 36);
    await excel.settled();
    const [after] = (await readReport()).forms as [ReadForm];
    expect(after.cells.get("projects.specialFunds.total.finalAccount")!.value).toBe(5);
    expect(reportData([after]).baseData).toHaveProperty(`${funds}`, [
      { name: "信访协调工作经费", finalAccount: 5 },
    ]);
  });

  test("an indicator inserted inside a merged level counts to that level and to the total", async () => {
    const { excel } = await laidOut("lusong-2023", fixture("lusong-2023"));
    const form = (await readReport()).forms[1]!;
    const row = form.placement.fields.get("indicators.1.points")!.row;
    excel.user.insertRows(form.sheetName, row + 1);
    excel.user.edit(form.sheetName, `C${row + 1}`, "质量指标");
    excel.user.edit(form.sheetName, `G${row + 1}`, "7");
    excel.user.edit(form.sheetName, `H${row + 1}`, "6");
    await excel.settled();
    const after = (await readReport()).forms[1]!;
    expect(reportData([after]).selfAssessment!["indicators"]).toContainEqual({
      level1: "产出指标(40分)",
      level2: "质量指标",
      points: 7,
      score: 6,
    });
    expect(after.cells.get("total.score")!.value).toBe(104);
  });

  test("renamed sheets, changed widths and notes beside the form do not matter", async () => {
    const { excel } = await laidOut("lusong-2023", fixture("lusong-2023"));
    const before = await readReport();
    excel.user.renameSheet("基础数据表", "我的数据");
    excel.user.setColumnWidth("我的数据", "A", 200);
    excel.workbook.addSheet("草稿");
    excel.user.edit("草稿", "A1", "与报表无关");
    const after = await readReport();
    expect(reportData(after.forms)).toEqual(reportData(before.forms));
    expect(after.forms[0]!.sheetName).toBe("我的数据");
  });
});

describe("hostile text stays text", () => {
  const hostile = [
    '=HYPERLINK("https://example.invalid","点此")',
    "+1+1",
    "-2+3",
    "@SUM(1+1)",
    "=cmd|' /C calc'!A0",
    "\t=1+1",
    "'=1",
    "2023-12-31",
    "12.5%",
    "TRUE",
    "#N/A",
    "1/2",
    " 前后空格 ",
    '<b>&amp;"</b>',
    "一行\n二行",
  ];

  test.each(hostile)("%j", async (text) => {
    const data = fixture("huaihua-2023");
    data.unitName = text;
    setValue(data.baseData!, "projects.specialFunds.items.0.name", text);
    setValue(data.baseData!, "economyMeasures", text);
    setValue(data.selfAssessment!, "indicators.0.level3", text);
    setValue(data.selfAssessment!, "indicators.0.target", text);
    setValue(data.selfAssessment!, "indicators.0.actual", text);
    setValue(data.selfAssessment!, "indicators.0.reason", text);
    setValue(data.selfAssessment!, "indicators.0.score", 7);
    const { excel } = await laidOut("huaihua-2023", data);
    const reopened = await runAddin({ workbook: await openXlsx(await saveXlsx(excel.workbook)) });
    reopened.lendExcel();
    const { forms } = await readReport();
    expect(reportData(forms)).toEqual(entered(findPack("huaihua-2023")!, data));
    for (const form of forms)
      for (const cell of form.cells.values())
        // Nothing but a link to where it is typed.
        if (cell.value === text) expect(cell.formula ?? "").toMatch(/^(?:=IF\(LEN\(.+)?$/);
  });
});

describe("protection guides, and keeps what is computed", () => {
  test("labels and computed cells are locked, entries and suggestions are not", async () => {
    const { excel } = await laidOut("huaihua-2023", { unitName: "甲" });
    const { forms } = await readReport();
    const [base, assessment] = forms as [ReadForm, ReadForm];
    const edit = (form: ReadForm, address: string) => () =>
      excel.user.edit(form.sheetName, address, "1");
    expect(edit(base, "A1")).toThrow("protected");
    expect(edit(base, addressOf(base, "threePublic.total.budget"))).toThrow("protected");
    expect(edit(base, addressOf(base, "threePublic.abroad.budget"))).not.toThrow();
    expect(edit(assessment, addressOf(assessment, "indicators.0.points"))).not.toThrow();
    expect(edit(assessment, addressOf(assessment, "indicators.0.score"))).not.toThrow();
  });

  test.each([
    ["threePublic.abroad.budget", "-1"],
    ["threePublic.abroad.budget", "6.99万"],
    ["staff.inPost", "92.5"],
  ])("Excel's own input rule stops %s = %s with a Chinese sentence", async (path, text) => {
    const { excel } = await laidOut("huaihua-2023", { unitName: "甲" });
    const [base] = (await readReport()).forms as [ReadForm];
    expect(() => excel.user.edit(base.sheetName, addressOf(base, path), text)).toThrow(/须为/);
  });

  test("a score above its points is stopped", async () => {
    const { excel } = await laidOut("huaihua-2023", { unitName: "甲" });
    const form = (await readReport()).forms[1]!;
    const edit = (path: string, text: string) => () =>
      excel.user.edit(form.sheetName, addressOf(form, path), text);
    edit("indicators.0.points", "10")();
    expect(edit("indicators.0.score", "10.5")).toThrow("得分须为");
    expect(edit("indicators.0.score", "10")).not.toThrow();
  });
});
