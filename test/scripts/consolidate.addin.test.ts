import { execFile } from "node:child_process";
import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { constant, uncalculated } from "../../xlsx/model/cell";
import { Workbook } from "../../xlsx/model/workbook";
import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import { checkFile } from "../../src/files/check-file";
import type { Received } from "../../src/consolidation";
import { receiveFile } from "../../src/files/receive";
import { received } from "../../src/findings/received";
import { checkWorkbook } from "../../src/excel";
import { lentExcel, runAddin } from "../support/addin";
import { fixture } from "../support/fixtures";
import { openReport, reportFile } from "../excel/laid-out";

const folder = mkdtempSync(path.join(tmpdir(), "consolidate-"));
const out = path.join(folder, "out", "汇总.xlsx");
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => rmSync(path.dirname(out), { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);

/** A published report under another unit's name. */
async function unit(name: string, pack = "lusong-2023"): Promise<void> {
  const data = { ...fixture(pack), unitName: name };
  const { excel } = await runAddin({ choice: { pack, data } });
  await excel.ribbon("generateReport");
  await excel.settled();
  writeFileSync(at(`各单位/${name}.xlsx`), await saveXlsx(excel.workbook));
}

beforeAll(async () => {
  mkdirSync(at("各单位"));
  for (const name of ["甲局", "乙局", "丙局"]) await unit(name);
  writeFileSync(at("各单位/坏.xlsx"), "not a workbook");
  writeFileSync(at("各单位/大.xlsx"), "");
  truncateSync(at("各单位/大.xlsx"), 21 * 1024 * 1024);
  writeFileSync(at("各单位/怀化.xlsx"), await reportFile("huaihua-2023"));
  writeFileSync(at("各单位/丁局.et"), "a workbook of WPS");
});

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const run = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ["scripts/perf.mjs", "consolidate", ...args],
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), stdout, stderr }),
    );
  });

test("a folder of workbooks becomes one: sums stand as formulas, what is left out is named", async () => {
  const { code, stdout, stderr } = await run(at("各单位"), "--out", out);
  expect([code, stdout]).toEqual([1, `${out}：汇总 3 份报表，未汇总 4 个文件\n`]);
  expect(stderr).toMatch(/^大\.xlsx：未汇总，文件超过 20 MB/m);
  expect(stderr).toMatch(/^坏\.xlsx：未汇总，不是 \.xlsx 工作簿/m);
  expect(stderr).toMatch(/^丁局\.et：未汇总，不是 \.xlsx 工作簿/m);
  expect(stderr).toMatch(/^怀化\.xlsx：未汇总，还有 5 项错误；地区是“湖南怀化 2023年度”/m);
  const workbook = await openXlsx(readFileSync(out));
  expect(workbook.sheets.map(({ name }) => name)).toEqual([
    "汇总说明",
    "基础数据表汇总",
    "整体支出绩效自评表汇总",
    "基础数据表来源",
    "整体支出绩效自评表来源",
  ]);
  const remarks = workbook.sheet("汇总说明")!;
  const named = [...remarks.cells.entries()].map(({ cell }) => cell.value);
  expect(named).toEqual(expect.arrayContaining(["大.xlsx", "坏.xlsx", "丁局.et", "怀化.xlsx"]));
  expect(remarks.cell(6, 3).style.wrapText).toBe(true);
  const sheet = workbook.sheet("基础数据表汇总")!;
  expect(sheet.pageLayout.zoom).toEqual({ scale: 65 });
  const { inPost } = (fixture("lusong-2023").baseData as { staff: { inPost: number } }).staff;
  expect(sheet.cell(4, 5)).toMatchObject({ formula: "=SUM(F6:F8)", value: 3 * inPost });
  const source = workbook.sheet("基础数据表来源")!;
  const [file, address] = [source.cell(5, 2).value, source.cell(5, 5).value];
  const origin = await openXlsx(readFileSync(at(`各单位/${String(file)}`)));
  const [, column, row] = /^([A-Z])(\d+)$/.exec(String(address))!;
  expect(origin.sheet("基础数据表")!.cell(Number(row) - 1, column!.charCodeAt(0) - 65).value).toBe(
    sheet.cell(5, 5).value,
  );
});

test("--include-faulty takes in what can be read", async () => {
  const { code, stdout, stderr } = await run(at("各单位"), "--include-faulty", "--out", out);
  expect([code, stdout]).toEqual([1, `${out}：汇总 4 份报表，未汇总 3 个文件\n`]);
  expect(stderr).toMatch(/^怀化\.xlsx：已汇总，请核对：还有 5 项错误；地区是/m);
});

test("nothing to take in, and wrong arguments: 2 and no file", async () => {
  expect(await run(at("各单位/坏.xlsx"), "--out", out)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("没有可以汇总的报表。") as string,
  });
  const empty = at("空文件夹");
  mkdirSync(empty);
  expect(await run(empty, "--out", out)).toEqual({
    code: 2,
    stdout: "",
    stderr: "空文件夹：未汇总，文件夹中没有 .xlsx 工作簿。\n没有可以汇总的报表。\n",
  });
  expect(await run("--out", out)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("用法：npm run --silent consolidate") as string,
  });
  expect(await run(at("各单位"))).toMatchObject({ code: 2 });
  expect(existsSync(out)).toBe(false);
});

test("--out: another ending, or a workbook that is to be read, is refused; an earlier 汇总 is replaced", async () => {
  const csv = path.join(path.dirname(out), "汇总.csv");
  expect(await run(at("各单位"), "--out", csv)).toMatchObject({
    code: 2,
    stderr: `--out ${csv}：输出的是 .xlsx 工作簿，文件名须以 .xlsx 结尾。\n`,
  });
  const unitFile = at("各单位/甲局.xlsx");
  const before = readFileSync(unitFile);
  expect(await run(at("各单位"), "--out", unitFile)).toMatchObject({
    code: 2,
    stderr: expect.stringContaining("这是要汇总的工作簿") as string,
  });
  const [link, second] = [at("链接.xlsx"), at("又名.xlsx")];
  symlinkSync(unitFile, link);
  linkSync(unitFile, second);
  for (const other of [link, second])
    expect(await run(at("各单位"), "--out", other)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("这是要汇总的工作簿") as string,
    });
  expect(readFileSync(unitFile)).toEqual(before);
  expect(await run(unitFile, at("各单位/乙局.xlsx"), "--out", out)).toMatchObject({ code: 0 });
  const again = await run(unitFile, path.dirname(out), "--out", out);
  expect(again).toMatchObject({ code: 0, stdout: `${out}：汇总 1 份报表，未汇总 0 个文件\n` });
  expect(again.stderr).toContain("是以前的汇总，由本次汇总替换");
});

describe("the pane reads a file as the script does:", () => {
  async function both(bytes: Uint8Array): Promise<[Received, Received]> {
    await lentExcel();
    return [receiveFile("a.xlsx", bytes, []), received("a.xlsx", checkFile(bytes))];
  }

  test.each(["huaihua-2023", "lusong-2023", "xiangxi-2022"])("%s", async (pack) => {
    const [inPane, inScript] = await both(await reportFile(pack));
    expect(inPane).toEqual(inScript);
    expect("forms" in inPane && inPane.forms.length).toBeGreaterThan(0);
  });

  test("with the acknowledgements that the file keeps", async () => {
    const excel = await openReport("huaihua-2023");
    const { reports } = await checkWorkbook("show");
    const noted = reports[0]!.findings
      .filter(({ severity }) => severity === "error")
      .map(({ kept }) => ({ ...kept, note: "与公开数一致" }));
    await checkWorkbook("refresh", noted);
    const [inPane, inScript] = await both(await saveXlsx(excel.workbook));
    expect(inPane).toEqual(inScript);
    expect(inPane).toMatchObject({ errors: 0 });
  });

  test("and tells a name that leads to all cells of a sheet", async () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet("Sheet1");
    sheet.setContent(0, 0, constant("PERF|baseData|lusong-2023|2023|attachment"));
    const formula = "=Sheet1!$A$1:$XFD$1048576";
    workbook.names.add({ name: "PERF_baseData", scope: null, formula, comment: "", visible: true });
    const [inPane, inScript] = await both(await saveXlsx(workbook));
    expect(inPane).toEqual(inScript);
    expect(inPane).toMatchObject({
      sentence: expect.stringContaining("（名称 PERF_baseData）没有读到") as string,
    });
  });

  test("and refuses a file whose formulas hold no results", async () => {
    const workbook = await openXlsx(await reportFile("lusong-2023"));
    const sheet = workbook.sheet("基础数据表")!;
    const { row, column } = [...sheet.cells.entries()].find(({ cell }) => cell.formula !== null)!;
    sheet.setContent(row, column, uncalculated("=SUM(1,2)"));
    const bytes = await saveXlsx(workbook);
    const sentence = "公式没有计算结果，请用 Excel 打开并保存。";
    expect(() => receiveFile("a.xlsx", bytes, [])).toThrow(sentence);
    expect(() => checkFile(bytes)).toThrow(sentence);
  });

  test("and refuses what is no workbook, or none of ours", async () => {
    const excel = await lentExcel();
    const text = new TextEncoder().encode("not a workbook");
    expect(() => receiveFile("a.xlsx", text, [])).toThrow("无法读取");
    const [inPane, inScript] = await both(await saveXlsx(excel.workbook));
    expect(inPane).toEqual(inScript);
    expect(inPane).toMatchObject({
      sentence: expect.stringContaining("没有由本加载项生成") as string,
    });
  });
});
