import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import fc from "fast-check";
import { filesAt } from "../../scripts/workbook-files";

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), "files-"))));
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string): string => path.join(folder, name);
function put(...names: readonly string[]): void {
  for (const name of names) {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), "");
  }
}

test.each([
  ["甲.xls", "不是 .xlsx 工作簿"],
  ["甲.XLSM", "不是 .xlsx 工作簿"],
  ["甲.et", "不是 .xlsx 工作簿"],
  ["甲.ods", "不是 .xlsx 工作簿"],
  ["甲.csv", "不是 .xlsx 工作簿"],
  ["甲.zip", "是压缩文件"],
  ["甲.rar", "是压缩文件"],
  ["甲.docx", "不是工作簿"],
  ["甲", "不是工作簿"],
])("%s in a folder is named: %s", async (name, reason) => {
  put(name, "下级/乙.xlsx");
  const { workbooks, refused } = await filesAt([folder]);
  expect(workbooks).toEqual([at("下级/乙.xlsx")]);
  expect(refused).toEqual([
    { file: at(name), sentence: expect.stringContaining(reason) as string },
  ]);
});

test("what programs leave beside workbooks is no file of a unit", async () => {
  put("甲.xlsx", "~$甲.xlsx", ".~lock.甲.xlsx#", ".DS_Store", "Thumbs.db", "desktop.ini", ".git/a");
  expect(await filesAt([folder])).toEqual({ workbooks: [at("甲.xlsx")], refused: [] });
});

test("a file is looked at once, however often it is named", async () => {
  put("甲.xlsx", "乙.et");
  const { workbooks, refused } = await filesAt([at("甲.xlsx"), folder, folder]);
  expect([workbooks, refused.length]).toEqual([[at("甲.xlsx")], 1]);
});

test("a named file is looked into whatever its ending; an empty folder is said", async () => {
  put("报表", "空/说明.txt");
  const { workbooks, refused } = await filesAt([at("报表"), at("没有.xlsx"), at("空")]);
  expect(workbooks).toEqual([at("报表"), at("没有.xlsx")]);
  expect(refused.map(({ file }) => file)).toEqual([at("空/说明.txt"), at("空")]);
});

test("a link to a file is the file, one to a folder is said", async () => {
  const other = mkdtempSync(path.join(tmpdir(), "files-"));
  writeFileSync(path.join(other, "乙.xlsx"), "");
  symlinkSync(path.join(other, "乙.xlsx"), at("乙.xlsx"));
  symlinkSync(other, at("下级"));
  const { workbooks, refused } = await filesAt([folder]);
  expect(workbooks).toEqual([at("乙.xlsx")]);
  expect(refused).toEqual([
    { file: at("下级"), sentence: expect.stringContaining("链接") as string },
  ]);
  rmSync(other, { recursive: true });
});

test("a link that leads nowhere, or around in a circle, is said", async () => {
  symlinkSync(at("没有.xlsx"), at("甲.xlsx"));
  symlinkSync(at("乙.xlsx"), at("乙.xlsx"));
  put("丙.xlsx");
  const { workbooks, refused } = await filesAt([folder]);
  expect(workbooks).toEqual([at("丙.xlsx")]);
  const sentence = "是失效的链接，没有读取。请核对它指向的文件。";
  expect([...refused].sort((a, b) => (a.file < b.file ? -1 : 1))).toEqual(
    ["乙.xlsx", "甲.xlsx"].map((name) => ({ file: at(name), sentence })),
  );
});

test("every file below a folder is either a workbook or named with its reason", async () => {
  const anyName = fc.tuple(
    fc.subarray(["甲", "下级/乙", "下级/更下/丙", "a.b", "1"], { minLength: 1 }),
    fc.subarray([".xlsx", ".xls", ".XLSX", ".doc", "", ".wps", ".xlsx.tmp"], { minLength: 1 }),
  );
  await fc.assert(
    fc.asyncProperty(anyName, async ([stems, ends]) => {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
      const names = stems.flatMap((stem) => ends.map((end) => `${stem}${end}`));
      put(...names);
      const { workbooks, refused } = await filesAt([folder]);
      const told = [...workbooks, ...refused.map(({ file }) => file)];
      expect(told.filter((file) => file !== folder).sort()).toEqual(names.map(at).sort());
    }),
    { numRuns: 20 },
  );
});
