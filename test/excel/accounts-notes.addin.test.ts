import { fixture } from "../support/fixtures";
import { runAddin } from "../support/addin";
import { type ReadForm, reportData } from "../../src/forms";
import { rowsAt } from "../../src/forms/values";
import { readReport } from "../../src/excel";

async function laidOut(pack: string, data: object) {
  const addin = await runAddin({ choice: { pack, data } });
  await addin.excel.ribbon("generateReport");
  await addin.excel.settled();
  addin.lendExcel();
  const { excel } = addin;
  const notes = async (): Promise<ReadForm> =>
    (await readReport()).forms.find(({ form }) => form === "accountsNotes")!;
  const type = async (form: ReadForm, path: string, text: string): Promise<void> => {
    excel.user.edit(form.sheetName, form.cells.get(path)!.address, text);
    await excel.settled();
  };
  return { excel, notes, type };
}

test("words and differences follow the figures in Excel, and a zero base has no rate", async () => {
  const { notes, type } = await laidOut("yongzhou-2023", { unitName: "甲" });
  const form = await notes();
  const value = async (path: string) => (await notes()).cells.get(path)!.value;
  await type(form, "overview.income.current", "110");
  expect(await value("overview.income.word")).toBeNull();
  expect(await value("overview.income.difference")).toBeNull();
  await type(form, "overview.income.previous", "137.5");
  expect(await value("overview.income.word")).toBe("减少");
  expect(await value("overview.income.difference")).toBe(-27.5);
  expect(await value("overview.income.changeRate")).toBe(-0.2);
  await type(form, "overview.income.previous", "110");
  expect(await value("overview.income.word")).toBe("持平");
  await type(form, "overview.income.previous", "0");
  expect(await value("overview.income.word")).toBe("增加");
  expect(await value("overview.income.changeRate")).toBe("—");
});

test("what 基础数据表 holds shows in the narrative, until something else is typed", async () => {
  const { excel, notes, type } = await laidOut("yongzhou-2023", {
    unitName: "甲",
    baseData: { threePublic: { reception: { previousFinalAccount: 9.88, finalAccount: 3.12 } } },
  });
  const form = await notes();
  expect(form.cells.get("threePublic.reception.finalAccount")).toMatchObject({
    value: 3.12,
    formula: expect.stringContaining("基础数据表") as string,
  });
  expect(form.cells.get("threePublic.reception.difference")!.value).toBe(-6.76);
  await type(form, "threePublic.reception.finalAccount", "4");
  await excel.settled();
  expect((await notes()).cells.get("threePublic.reception.difference")!.value).toBe(-5.88);
});

describe("rows inserted into every section count", () => {
  const sums = {
    "classes.items": ["classes.items.0.generalAmount", "classes.total.general", 3209.97],
    "lines.items": ["lines.items.0.finalAccount", "lines.total.finalAccount", 3209.97],
    "meetings.items": ["meetings.items.0.venue", "meetings.total.amount", 0],
    "assets.vehicles": ["assets.vehicles.0.count", "assets.total", 4],
    "projects.parts": ["projects.parts.0.executed", "projects.total.executed", 681.38],
  } as const;

  test.each(Object.entries(sums))("%s", async (section, [field, total, before]) => {
    const data = fixture("yongzhou-2023");
    delete (data.accountsNotes!["classes"] as Record<string, unknown>)["total"];
    delete (data.accountsNotes!["lines"] as Record<string, unknown>)["total"];
    const { excel, notes } = await laidOut("yongzhou-2023", data);
    const form = await notes();
    const { rows, fence } = form.placement.sections.find((each) => each.section.list === section)!;
    const column = form.placement.fields.get(field)!.cell.at;
    const name = form.cells.get(`${section}.0.name`)!.value as string;
    // From the bottom up, so that rows above keep their numbers.
    for (const row of [fence, rows[0]!]) {
      excel.user.insertRows(form.sheetName, row + 1);
      excel.user.edit(form.sheetName, `A${row + 1}`, name);
      excel.user.edit(form.sheetName, `${"ABCDEFG"[column]}${row + 1}`, "10");
    }
    await excel.settled();
    const after = await notes();
    expect(after.cells.get(total)!.value).toBeCloseTo(before + 20, 6);
    expect(rowsAt(reportData([after]).accountsNotes!, section)).toHaveLength(
      rowsAt(data.accountsNotes!, section).length + 2,
    );
  });
});
