import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { Workbook } from "../../xlsx/model/workbook";
import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import { checkFile } from "../../src/files/check-file";
import { rules } from "../../src/checks";
import { findPack } from "../../src/forms";
import { checkWorkbook, layOutReport } from "../../src/excel";
import { lentExcel } from "../support/addin";
import { fixture } from "../support/fixtures";
import { openReport, reportFile } from "../excel/laid-out";

let folder: string;
const at = (name: string): string => path.join(folder, name);
const put = (name: string, bytes: Uint8Array | string): void => writeFileSync(at(name), bytes);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "check-"));
  mkdirSync(at("各单位/子文件夹"), { recursive: true });
  mkdirSync(at("空文件夹"));
  const [huaihua, lusong] = [await reportFile("huaihua-2023"), await reportFile("lusong-2023")];
  put("怀化.xlsx", huaihua);
  put("芦淞.xlsx", lusong);
  put("各单位/甲.xlsx", lusong);
  put("各单位/子文件夹/乙.xlsx", huaihua);
  put("各单位/~$甲.xlsx", "an owner file of Excel");
  put("各单位/说明.txt", "not a workbook");
  put("损坏.xlsx", huaihua.slice(0, huaihua.length / 2));
  const foreign = new Workbook();
  foreign.addSheet("随便");
  put("别人的.xlsx", await saveXlsx(foreign));
});
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const run = (...args: string[]): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      ["scripts/perf.mjs", "check", ...args],
      { maxBuffer: 1e8 },
      (error, out, err) => resolve({ code: Number(error?.code ?? 0), out, err }),
    );
  });

const linesOf = (text: string): string[] => text.trimEnd().split("\n");

test("a line for each finding and one for the verdict; nothing at 错误 ends with 0", async () => {
  const { code, out, err } = await run(at("芦淞.xlsx"));
  expect([code, err]).toEqual([0, ""]);
  expect(linesOf(out)).toHaveLength(18 - 2 + 1);
  expect(linesOf(out).at(-1)).toMatch(
    /芦淞\.xlsx 可以提交：没有未处理的错误。.*项核对中 \d+ 项通过，/,
  );
  expect(out).toContain(
    `${at("芦淞.xlsx")} 基础数据表!F21 警告 公用经费控制率 117.44%：“公用经费”的2023年决算数 102.77，超过预算数 87.51。`,
  );
});

test("--json: one object for each report, in the published shape; an 错误 ends with 1", async () => {
  const { code, out, err } = await run("--json", at("怀化.xlsx"), at("芦淞.xlsx"));
  expect([code, err]).toEqual([1, ""]);
  const [first, second] = linesOf(out).map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(Object.keys(first!)).toEqual(["file", "pack", "findings", "unfinished", "ledger"]);
  expect([first!["file"], first!["pack"], second!["pack"]]).toEqual([
    at("怀化.xlsx"),
    "huaihua-2023",
    "lusong-2023",
  ]);
  const findings = first!["findings"] as Record<string, unknown>[];
  // 19 projects added in the course of the year, and 3 targets repeated, are told as one each.
  expect(findings).toHaveLength(37 - 18 - 2);
  const added = findings.find(({ rule }) => rule === "project-without-pair");
  expect(added).toMatchObject({ cell: "C31", params: { count: 19 } });
  const members = added!["cells"] as Record<string, unknown>[];
  expect(members).toHaveLength(19);
  expect(members[0]).toEqual({
    cell: "C31",
    message: expect.stringMatching(
      /^“市人民政府会议室升级改造”的2023年预算数为 0 或空白/,
    ) as string,
    params: expect.objectContaining({ value: expect.any(Number) as number }) as object,
  });
  expect(findings.find(({ cell }) => cell === "C13")).toEqual({
    rule: "sums",
    severity: "error",
    sheet: "基础数据表",
    cell: "C13",
    message: expect.stringContaining("“项目支出”的2023年预算数为 1,406.40") as string,
    params: expect.objectContaining({ printed: 1406.4, expected: 2125.2 }) as object,
  });
});

test("what is not filled in, and how far every check went, is said; the exit code stays", async () => {
  const excel = await lentExcel();
  const pack = findPack("lusong-2023")!;
  const data = { ...fixture(pack.id), selfAssessment: {} };
  await layOutReport({ pack, data, onExisting: "another" });
  await excel.settled();
  put("未填.xlsx", await saveXlsx(excel.workbook));
  const lines = await run(at("未填.xlsx"));
  expect(lines.code).toBe(0);
  expect(lines.out).toContain(`${at("未填.xlsx")} 还没有填完：“整体支出绩效自评表”还没有填写。`);

  const { code, out } = await run("--json", at("未填.xlsx"));
  expect(code).toBe(0);
  const { unfinished, ledger } = JSON.parse(out) as Record<
    "unfinished" | "ledger",
    Record<string, unknown>[]
  >;
  expect(unfinished).toEqual([
    {
      sheet: "整体支出绩效自评表",
      lacks: "everything",
      message: "“整体支出绩效自评表”还没有填写。",
    },
  ]);
  expect(ledger.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id));
  expect(ledger.find(({ rule }) => rule === "executed-parts")).toEqual({
    rule: "executed-parts",
    title: "全年执行数等于基本支出加项目支出决算数",
    state: "noData",
    passed: 0,
    failed: 0,
    blank: expect.arrayContaining([{ sheet: "整体支出绩效自评表", cell: "E5" }]) as unknown,
    message: "因“整体支出绩效自评表”未填写，没有核对。",
  });
});

test("many files are told of in their order, each as if it were checked alone", async () => {
  const names = ["芦淞.xlsx", "损坏.xlsx", "怀化.xlsx", "别人的.xlsx"];
  const alone = await Promise.all(names.map((name) => run(at(name))));
  const many = Array.from({ length: 24 }, (_, i) => (i * 7 + (i >> 2)) % names.length);
  const copies = many.map((which, i) => at(`份${i}.xlsx`));
  many.forEach((which, i) => copyFileSync(at(names[which]!), copies[i]!));
  const { code, out, err } = await run(...copies);
  const told = (of: "out" | "err"): string =>
    many.map((which, i) => alone[which]![of].replaceAll(at(names[which]!), copies[i]!)).join("");
  const unread = copies.filter((_, i) => alone[many[i]!]!.code === 2).join("、");
  const last = `共 24 处，其中 12 处没有读取，或没有读全：${unread}\n`;
  expect([code, out, err]).toEqual([2, told("out") + last, told("err")]);
  for (const copy of copies) rmSync(copy);
});

test("what cannot be read is said in a sentence each and ends with 2; the others are checked", async () => {
  const before = readFileSync(at("损坏.xlsx"));
  const { code, out, err } = await run(
    at("损坏.xlsx"),
    at("没有.xlsx"),
    at("别人的.xlsx"),
    at("空文件夹"),
    at("芦淞.xlsx"),
  );
  expect(code).toBe(2);
  expect(linesOf(out)).toHaveLength(18 - 2 + 1 + 1);
  const unread = ["空文件夹", "损坏.xlsx", "没有.xlsx", "别人的.xlsx"].map(at).join("、");
  expect(linesOf(out).at(-1)).toBe(`共 5 处，其中 4 处没有读取，或没有读全：${unread}`);
  const said = linesOf(err);
  expect(said).toHaveLength(4);
  expect(said).toContain(`${at("空文件夹")}：文件夹中没有 .xlsx 工作簿。`);
  expect(said).toContain(`${at("没有.xlsx")}：文件不存在，请核对路径。`);
  expect(err).toContain(`${at("损坏.xlsx")}：不是 .xlsx 工作簿，或文件有打开密码、已损坏`);
  expect(err).toContain(`${at("别人的.xlsx")}：文件中没有由本加载项生成的报表或定稿`);
  expect(readFileSync(at("损坏.xlsx"))).toEqual(before);
});

test("a folder stands for the workbooks in it and below, with a progress line when asked", async () => {
  const { code, out, err } = await run("--progress", at("各单位"));
  expect(code).toBe(2);
  expect(linesOf(out)).toHaveLength(18 - 2 + 1 + 37 - 18 - 2 + 1 + 1);
  expect(linesOf(out).at(-1)).toBe(
    `共 3 处，其中 1 处没有读取，或没有读全：${at("各单位/说明.txt")}`,
  );
  expect(linesOf(err).map((line) => line.replace(folder, ""))).toEqual([
    `${path.normalize("/各单位/说明.txt")}：不是工作簿，没有读取。`,
    `1/2 ${path.normalize("/各单位/甲.xlsx")}`,
    `2/2 ${path.normalize("/各单位/子文件夹/乙.xlsx")}`,
  ]);
});

test("--json tells on the output, too, what was not read", async () => {
  const { code, out } = await run("--json", at("各单位/说明.txt"), at("没有.xlsx"));
  expect(code).toBe(2);
  expect(linesOf(out).map((line) => JSON.parse(line) as unknown)).toEqual([
    { file: at("各单位/说明.txt"), refused: "不是工作簿，没有读取。" },
    { file: at("没有.xlsx"), refused: "文件不存在，请核对路径。" },
  ]);
});

test.each([
  ["no file", [], "没有写出 工作簿.xlsx|文件夹 ..."],
  ["an option that is none", ["--jsonl", "a.xlsx"], "没有选项 --jsonl"],
])("%s: the usage, and 2", async (_, args, message) => {
  const { code, out, err } = await run(...args);
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(message);
  expect(err).toContain("用法：npm run --silent check -- 工作簿.xlsx|文件夹");
});

describe("acknowledgements in a file", () => {
  test("are honoured: an 错误 that was looked at does not count any more", async () => {
    const excel = await openReport("huaihua-2023");
    await checkWorkbook("show");
    const sheet = excel.workbook.sheet("检查结果")!;
    for (let row = 3; sheet.cell(row, 0).value === "错误"; row++)
      excel.user.edit("检查结果", `F${row + 1}`, "已核实：与公开数一致");
    put("已核实.xlsx", await saveXlsx(excel.workbook));
    const { code, out } = await run("--json", at("已核实.xlsx"));
    expect(code).toBe(0);
    const { findings } = JSON.parse(out) as { findings: { severity: string; note?: string }[] };
    const errors = findings.filter(({ severity }) => severity === "error");
    expect(errors.map(({ note }) => note)).toEqual(Array(5).fill("与公开数一致"));
    expect(findings.filter(({ note }) => note !== undefined)).toHaveLength(5);
  });

  test("that are damaged count as none", async () => {
    const workbook = await openXlsx(await reportFile("lusong-2023"));
    for (const text of ["{not json", '"{not json"', '"[1]"', "7"]) {
      workbook.setSettings(new Map([["perf.acknowledged", text]]));
      const { reports } = checkFile(await saveXlsx(workbook));
      expect(reports[0]!.findings.every(({ note }) => note === null)).toBe(true);
    }
  });
});

test("finds in the file what the add-in finds in the open workbook", async () => {
  const { reports } = checkFile(await reportFile("huaihua-2023"));
  await openReport("huaihua-2023");
  const open = await checkWorkbook("inspect");
  expect(reports.flatMap(({ findings }) => findings)).toEqual(
    open.reports.flatMap(({ findings }) => findings),
  );
});

test("a sheet that lost rows of the form is named, and the other form is checked", async () => {
  const excel = await openReport("huaihua-2023");
  const sheet = excel.workbook.sheet("基础数据表")!;
  sheet.setProtection({ ...sheet.protection, protected: false });
  excel.user.deleteRows("基础数据表", 7);
  put("缺行.xlsx", await saveXlsx(excel.workbook));
  const { code, out, err } = await run(at("缺行.xlsx"));
  expect(code).toBe(2);
  expect(err).toContain("工作表“基础数据表”的结构已被改动");
  expect(out).toContain("整体支出绩效自评表!H27 错误");
});
