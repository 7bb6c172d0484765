import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { EmbeddedExcel } from "../../host/embedded-excel";
import { openXlsx } from "../../xlsx/open";
import { saveXlsx } from "../../xlsx/save";
import { checkFile, type CheckedFile } from "../../src/files/check-file";
import { isRefused, type Submission } from "../../src/consolidation";
import { blankData, findPack } from "../../src/forms";
import { receiveFile } from "../../src/files/receive";
import { finalizeReport, layOutReport, readReport } from "../../src/excel";
import { isFinalName } from "../../src/layout/final-names";
import { received } from "../../src/findings/received";
import { lentExcel } from "../support/addin";
import { fixture } from "../support/fixtures";

const REASON = "已核对";

async function laidOut(id: string, data = fixture(id)): Promise<EmbeddedExcel> {
  const excel = await lentExcel();
  await layOutReport({ pack: findPack(id)!, data, onExisting: "another" });
  await excel.settled();
  return excel;
}

/** The sheets that were filled in deleted, as in a workbook that holds the 定稿 alone. */
async function finalAlone(excel: EmbeddedExcel): Promise<Uint8Array> {
  for (const { name } of [...excel.workbook.sheets])
    if (!name.includes("定稿")) excel.user.deleteSheet(name);
  excel.workbook.setSettings(new Map());
  return saveXlsx(excel.workbook);
}

function checkByScript(bytes: Uint8Array): { code: number; err: string } {
  const folder = mkdtempSync(path.join(tmpdir(), "final-"));
  const file = path.join(folder, "芦淞.xlsx");
  writeFileSync(file, bytes);
  const { status, stderr } = spawnSync(process.execPath, ["scripts/perf.mjs", "check", file], {
    encoding: "utf8",
  });
  rmSync(folder, { recursive: true });
  return { code: status ?? -1, err: stderr };
}

const figuresOf = ({ forms }: Submission) =>
  forms.map(({ form, figures }) => [
    form,
    [...figures].map(([path, { value }]) => [path, value] as const),
  ]);

const submissionOf = (checked: CheckedFile): Submission => {
  const read = received("甲.xlsx", checked);
  if (isRefused(read)) throw new Error(read.sentence);
  return read;
};

describe.each(["lusong-2023", "zhuzhou-2023", "xiangxi-2022"])(
  "%s: a file that holds the 定稿 alone",
  (id) => {
    let [before, both]: CheckedFile[] = [];
    let alone: Uint8Array;

    beforeAll(async () => {
      const excel = await laidOut(id);
      before = checkFile(await saveXlsx(excel.workbook));
      expect(await finalizeReport(REASON)).toMatchObject({ outcome: "finalized" });
      both = checkFile(await saveXlsx(excel.workbook));
      alone = await finalAlone(excel);
    });

    test("is checked and consolidated with the same findings and figures, by script and pane", () => {
      const after = checkFile(alone);
      expect([after.broken, after.outdated]).toEqual([[], []]);
      const ownUse = new Set(
        before!.reports[0]!.forms.flatMap(({ sheetName, placement }) =>
          placement.form.ownUse ? [sheetName] : [],
        ),
      );
      const found = (checked: CheckedFile) =>
        checked.reports[0]!.findings.filter(({ sheetName }) => !ownUse.has(sheetName)).map(
          ({ rule, message, severity, where }) =>
            `${severity} ${rule}/${message} ${where.form} ${where.path}`,
        );
      expect(found(after)).toEqual(found(before!));
      const submission = submissionOf(after);
      expect(figuresOf(submission)).toEqual(figuresOf(submissionOf(before!)));
      expect(receiveFile("甲.xlsx", alone, [])).toEqual(submission);
    });

    test("does not count twice with the sheets that are filled in beside it", () => {
      expect(submissionOf(both!)).toMatchObject({ others: 0, outdated: [] });
    });
  },
);

test("nothing of what it is read by can be seen", async () => {
  const excel = await laidOut("huaihua-2023");
  await finalizeReport(REASON);
  const workbook = await openXlsx(await finalAlone(excel));
  const sheet = workbook.sheet("基础数据表（定稿）")!;
  expect(workbook.names.inScope(sheet).length).toBeGreaterThan(2);
  expect(workbook.names.all().filter(({ name, visible }) => isFinalName(name) && visible)).toEqual(
    [],
  );
  const used = sheet.used(true)!;
  expect(used.right).toBe(3);
  for (let row = 0; row <= used.bottom; row++) expect(sheet.rows.isHidden(row)).toBe(false);
});

test("a 定稿 that is older than its sheet is told with the cells, and the sheet counts", async () => {
  const excel = await laidOut("lusong-2023");
  await finalizeReport(REASON);
  const { address } = (await readReport()).forms[0]!.cells.get("staff.inPost")!;
  excel.user.edit("基础数据表", address, "33");
  await excel.settled();
  const bytes = await saveXlsx(excel.workbook);
  const checked = checkFile(bytes);
  const { outdated } = checked;
  expect(outdated).toMatchObject([{ sheetName: "基础数据表（定稿）", of: "基础数据表" }]);
  expect(outdated[0]!.addresses).toContain(address);
  expect(submissionOf(checked)).toMatchObject({ outdated });
  expect(checkByScript(bytes)).toEqual({
    code: 1,
    err: expect.stringMatching(
      /^.*“基础数据表（定稿）”与“基础数据表”有 \d+ 处不同（.*），检查的是“基础数据表”。请重新定稿，并删去旧的定稿。\n$/,
    ) as string,
  });
});

test("a row deleted from it makes it unreadable, with a sentence that says what to do", async () => {
  const excel = await laidOut("huaihua-2023");
  await finalizeReport(REASON);
  const name = "基础数据表（定稿）";
  const sheet = excel.workbook.sheet(name)!;
  sheet.setProtection({ ...sheet.protection, protected: false });
  excel.user.deleteRows(name, 7);
  const read = received("甲.xlsx", checkFile(await finalAlone(excel)));
  expect(read).toMatchObject({
    sentence: expect.stringMatching(
      /“基础数据表（定稿）”是定稿.*请在填写的工作簿中重新定稿/,
    ) as string,
  });
});

test("blank sheets of projects are left out, and named", async () => {
  const pack = findPack("default")!;
  const data = fixture("default");
  const [first] = data.projectAssessment!;
  const excel = await laidOut("default", {
    ...data,
    projectAssessment: [
      first!,
      ...blankData(pack, { year: data.year }).projectAssessment!,
      { name: "没有自评的项目" },
    ],
  });
  const result = await finalizeReport(REASON);
  if (result.outcome !== "finalized") throw new Error(result.lacking);
  expect(result.leftOut).toHaveLength(1);
  expect(result.leftOut[0]).toContain("没有自评的项目");
  expect(result.sheets.map(({ copiedFrom }) => copiedFrom)).not.toContain(result.leftOut[0]);
  expect(excel.workbook.sheets.map(({ name }) => name)).not.toContain(
    `${result.leftOut[0]}（定稿）`,
  );
});
