import type { ListedFinding } from "../../src/findings/checked-report";
import { WorkbookFault } from "../../src/reading/fault";
import { finalizeReport } from "../../src/excel/finalize";
import { FakeOffice } from "./office";

jest.mock("../../src/excel/finalize");
const finalizing = jest.mocked(finalizeReport);

const office = new FakeOffice();
office.reader = true;
beforeAll(() => import("../../src/commands/commands"));
beforeEach(() => finalizing.mockReset());

async function click(): Promise<string | undefined> {
  await new Promise<void>((completed) => office.commands.get("finalize")!({ completed }));
  return office.notice;
}

const findings = (count: number) =>
  Array.from({ length: count }, (_, i) => ({
    sheetName: "自评表",
    address: `H${i + 1}`,
    sentence: `第 ${i + 1} 项有误。`,
  })) as ListedFinding[];

test("it names the sheets to hand in and gives no reason of its own", async () => {
  finalizing.mockResolvedValue({
    outcome: "finalized",
    leftOut: [],
    forms: [],
    sheets: [{ form: "baseData", sheetName: "基础数据表（定稿）", copiedFrom: "基础数据表" }],
    ledger: "62 项核对中 62 项通过。",
  });
  const notice = await click();
  expect(notice).toContain("“基础数据表（定稿）”。原表没有改动。");
  expect(notice).toContain("62 项核对中 62 项通过。");
  expect(notice).toContain("点击“下载上报文件”");
  expect(finalizing).toHaveBeenCalledWith();
});

test("open errors are said with their cells, and where to go", async () => {
  finalizing.mockResolvedValue({
    outcome: "refused",
    findings: findings(2),
    lacking: "“自评表”还有 1 项没有得分。",
  });
  const notice = await click();
  expect(notice).toContain("还有 2 项错误，没有定稿");
  expect(notice).toContain("自评表 H2：第 2 项有误。");
  expect(notice).toContain("“自评表”还有 1 项没有得分。");
  expect(notice).not.toContain("其余");
});

test("what is not filled in is said, and where to go", async () => {
  const lacking = "“基础数据表”还没有填写。";
  finalizing.mockResolvedValue({ outcome: "refused", findings: [], lacking });
  expect(await click()).toContain(`还没有填完，没有定稿。${lacking}请填完后再定稿`);
});

test("of many errors the first five are said", async () => {
  finalizing.mockResolvedValue({ outcome: "refused", findings: findings(6), lacking: "" });
  const notice = await click();
  expect(notice).toContain("第 5 项有误");
  expect(notice).not.toContain("第 6 项有误");
  expect(notice).toContain("其余请点击“检查”查看。");
});

test("a fault is told, and the command ends", async () => {
  finalizing.mockRejectedValue(new WorkbookFault("nothingToRead"));
  expect(await click()).toContain("请先“一键生成报表”");
});
