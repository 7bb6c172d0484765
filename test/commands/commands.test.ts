import { readFileSync } from "node:fs";
import { WorkbookFault } from "../../src/reading/fault";
import { layOutReport, type LaidOutSheet } from "../../src/excel/lay-out";
import { FakeOffice } from "./office";

jest.mock("../../src/excel/lay-out");
const layOut = jest.mocked(layOutReport);
const example: unknown = JSON.parse(readFileSync("src/examples/huaihua-2023.json", "utf8"));

const office = new FakeOffice();
office.reader = true;
beforeAll(() => import("../../src/commands/commands"));

beforeEach(() => {
  office.settings.clear();
  office.opened.length = 0;
  layOut.mockReset().mockResolvedValue({ sheets: [] });
  answer(() => Promise.resolve({ ok: true, json: () => Promise.resolve(example) }));
});

function answer(fetch: () => Promise<object>): void {
  Object.assign(globalThis, { fetch });
}

/** Clicks a ribbon button; resolves with the notice, if any, once Excel was told that it is over. */
async function click(name: string): Promise<string | undefined> {
  await new Promise<void>((completed) => office.commands.get(name)!({ completed }));
  return office.notice;
}

const keep = (report: unknown) => office.settings.set("perf.report", report);
const request = () => layOut.mock.calls[0]![0];

test("every command of the manifest is there", () => {
  expect([...office.commands.keys()].sort()).toEqual([
    "checkReport",
    "clearHighlights",
    "deleteRowHere",
    "finalize",
    "generateExample",
    "generateReport",
    "insertRowHere",
  ]);
});

describe("一键生成报表", () => {
  test("lays out what was chosen in the pane and says nothing", async () => {
    keep(JSON.stringify({ pack: "lusong-2023", unitName: "某某局", year: 2025 }));
    expect(await click("generateReport")).toBeUndefined();
    expect(request()).toMatchObject({
      pack: { id: "lusong-2023" },
      data: { unitName: "某某局", year: 2025 },
      onExisting: "keep",
    });
  });

  test("fills in the data that the workbook holds", async () => {
    keep({ pack: "huaihua-2023", data: example });
    expect(await click("generateReport")).toBeUndefined();
    expect(request().data.baseData).toMatchObject({ staff: expect.any(Object) as object });
  });

  test.each([
    ["nothing was chosen yet", undefined, "还没有选择地区和年度，没有生成报表"],
    ["the choice cannot be read", "{not json", "还没有选择地区和年度，没有生成报表"],
    ["the year is open", JSON.stringify({ pack: "lusong-2023" }), "还没有选择年度"],
    ["the place is not known", JSON.stringify({ pack: "nowhere-1999", year: 2023 }), "没有表样"],
  ])("%s: asks for it and lays out nothing", async (_, kept, sentence) => {
    keep(kept);
    const notice = await click("generateReport");
    expect(notice).toContain(sentence);
    expect(notice).toContain("请点击“打开窗格”，在“开始”中选择地区");
    expect(layOut).not.toHaveBeenCalled();
  });

  test("says which sheets it left alone", async () => {
    keep(JSON.stringify({ pack: "huaihua-2023", year: 2023 }));
    const sheet: LaidOutSheet = { form: "baseData", sheetName: "基础数据表", outcome: "kept" };
    layOut.mockResolvedValue({ sheets: [sheet] });
    expect(await click("generateReport")).toContain("工作表“基础数据表”已存在，保持原样");
  });

  test("names what stands there of another report, and how to go on", async () => {
    keep(JSON.stringify({ pack: "lusong-2023", unitName: "某某局", year: 2025 }));
    const other = {
      pack: "huaihua-2023",
      placeName: "湖南怀化 2023年度",
      year: 2023,
      unitName: "甲局",
      isExample: false,
    };
    layOut.mockResolvedValue({ sheets: [], others: [other] });
    const notice = await click("generateReport");
    expect(notice).toContain("所选的是“湖南株洲芦淞 2023年度”表样、2025 年度、“某某局”");
    expect(notice).toContain("地区、年度、单位不同");
    expect(notice).toContain("没有新建");
  });

  test("names every fault of the data and lays out nothing", async () => {
    keep({ pack: "huaihua-2023", data: { unitName: 7, baseData: [] } });
    const notice = await click("generateReport");
    expect(notice).toContain("未生成报表");
    expect(notice).toContain("unitName：");
    expect(notice).toContain("baseData：");
    expect(layOut).not.toHaveBeenCalled();
  });
});

describe("查看示例", () => {
  test("lays out the published figures beside whatever is there, and says that it is an example", async () => {
    expect(await click("generateExample")).toContain("这是示例：按怀化市人民政府办公室公开");
    expect(request()).toMatchObject({
      pack: { id: "huaihua-2023" },
      onExisting: "another",
      isExample: true,
    });
    expect(request().data.unitName).toBe("怀化市人民政府办公室");
  });

  test.each([
    ["does not answer", () => Promise.reject(new TypeError("Failed to fetch"))],
    ["answers that it is not there", () => Promise.resolve({ ok: false, status: 404 })],
    ["answers nonsense", () => Promise.resolve({ ok: true, json: () => Promise.resolve([1]) })],
  ])("a server that %s is reported", async (_, fetch) => {
    answer(fetch);
    expect(await click("generateExample")).toBe(new WorkbookFault("noExample").sentence);
    expect(layOut).not.toHaveBeenCalled();
  });
});

test.each([
  [new WorkbookFault("editing"), new WorkbookFault("editing").sentence],
  [{ code: "AccessDenied", message: "localised" }, new WorkbookFault("protectedBook").sentence],
  [new RangeError("unforeseen"), "Excel 未能完成操作"],
])(
  "a failure (%p) is told in Chinese, and the event ends all the same",
  async (thrown, sentence) => {
    layOut.mockRejectedValue(thrown);
    expect(await click("generateExample")).toContain(sentence);
  },
);
