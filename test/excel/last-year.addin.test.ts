import JSZip from "jszip";
import { saveXlsx } from "../../xlsx/save";
import type { EmbeddedExcel } from "../../host/embedded-excel";
import { blankData, findPack } from "../../src/forms";
import { carriedOver } from "../../src/forms/last-year";
import { readTypedBaseData } from "../../src/forms/last-year/typed-base-data";
import { valueAt } from "../../src/forms/values";
import { fillsOf, propose, type Proposal } from "../../src/taskpane/previous/proposal";
import { readLastYear } from "../../src/files/read-last-year";
import { MEGABYTE, MOST } from "../../xlsx/bounds";
import { fillForms, finalizeReport, layOutReport, readReport } from "../../src/excel";
import type { WorkbookFault } from "../../src/reading/fault";
import { lentExcel, syncsSince } from "../support/addin";
import { fixture } from "../support/fixtures";
import { workbookState } from "../support/workbook-state";

const pack = findPack("huaihua-2023")!;
const base = "基础数据表";

async function book(data = fixture(pack.id)): Promise<EmbeddedExcel> {
  const excel = await lentExcel();
  await layOutReport({ pack, data, onExisting: "another" });
  await excel.settled();
  return excel;
}

const fileOf = ({ workbook }: EmbeddedExcel): Promise<Uint8Array> => saveXlsx(workbook);

/** Next year's empty report with rows enough for every special fund. */
function nextYear() {
  const data = blankData(pack, { year: 2024 });
  const blank = Array.from({ length: 37 }, () => ({}));
  data.baseData = { projects: { specialFunds: { items: blank } } };
  return data;
}

const found = async (data: Uint8Array): Promise<Proposal> =>
  propose(await readReport(), readLastYear(data)) as Proposal;

const all = (proposal: Proposal) => fillsOf(proposal, () => true);

/** Cells of one form, and no rows. */
const fillCells = (cells: Parameters<typeof fillForms>[0][number]["cells"]) =>
  fillForms([{ sheetName: base, cells, rows: [] }]);

describe.each([
  ["last year's workbook", false],
  ["the copy that was handed in", true],
])("from %s", (_, received) => {
  test("every published 决算数 reaches this year's form, sums included", async () => {
    const old = await book();
    if (received) {
      await finalizeReport("已核对");
      for (const { name } of [...old.workbook.sheets])
        if (!name.includes("定稿")) old.user.deleteSheet(name);
    }
    const file = await fileOf(old);
    const excel = await book(nextYear());
    const proposal = await found(file);
    const [first] = proposal.sheets;
    const from = new Set(first!.carried.map((each) => each.from));
    expect([first!.to, ...from, proposal.lastYear]).toEqual([
      base,
      received ? `${base}（定稿）` : base,
      2023,
    ]);
    expect(all(proposal)[0]!.rows).toEqual([]);

    const mark = excel.log.length;
    await fillForms(all(proposal));
    expect(syncsSince(excel, mark)).toBe(3);
    await excel.settled();
    const [form] = (await readReport()).forms;
    const value = (path: string) => form!.cells.get(path)!.value;
    expect(value("threePublic.reception.previousFinalAccount")).toBe(6.99);
    expect(value("projects.specialFunds.total.previousFinalAccount")).toBeCloseTo(2882.32, 6);
    expect(value("operating.total.previousFinalAccount")).toBe(
      valueAt(fixture(pack.id).baseData!, "operating.total.finalAccount"),
    );
    expect((await found(file)).sheets.flatMap(({ carried }) => carried)).toEqual([]);
  });
});

describe.each(["huaihua-2023", "lusong-2023"])("%s: more special funds than blank rows", (id) => {
  const path = (row: number, field: string) => `projects.specialFunds.items.${row}.${field}`;
  const funds = Array.from({ length: 9 }, (_, i) => ({ name: `专项${i}`, amount: 100 + i }));
  const rows = async () => (await readReport()).forms[0]!;

  async function prepared() {
    const excel = await lentExcel();
    const ownPack = findPack(id)!;
    const data = blankData(ownPack, { year: 2024 });
    await layOutReport({ pack: ownPack, data, onExisting: "another" });
    await excel.settled();
    const form = await rows();
    const grid = [
      ["项目", "2022年决算数", "2023年预算数", "2023年决算数"],
      ["市级专项资金（一个专项一行）"],
      ...funds.map(({ name, amount }) => [name, null, null, amount]),
    ];
    const last = readTypedBaseData({ name: "去年", grid }, form.placement.form, 2024)!;
    const sheets = carriedOver([last], [form]);
    const fills = all({ outcome: "found", lastYear: 2023, otherUnit: null, outdated: [], sheets });
    expect(fills[0]!.rows.length).toBeGreaterThan(0);
    return { excel, fill: () => fillForms(fills) };
  }

  test("rows are inserted for the others, open to typing, and every sum is right", async () => {
    const { excel, fill } = await prepared();
    await fill();
    await excel.settled();
    const { cells, placement } = await rows();
    const value = (at: string) => cells.get(at)!.value;
    const listed = placement.sections.find(
      ({ section }) => section.list === "projects.specialFunds.items",
    )!;
    const names = listed.rows.map((_, row) => value(path(row, "name")));
    expect([...names].sort()).toEqual(funds.map(({ name }) => name));
    expect(value("projects.specialFunds.total.previousFinalAccount")).toBe(936);
    for (const row of names.keys())
      excel.user.edit(base, cells.get(path(row, "finalAccount"))!.address, "1");
    await excel.settled();
    expect((await rows()).cells.get("projects.specialFunds.total.finalAccount")!.value).toBe(9);
    expect((await found(await fileOf(excel))).outcome).toBe("noMatch");
  });

  /** Excel takes no row from the add-in while the sheet is protected, whatever a person may do. */
  function forbidRows({ workbook }: EmbeddedExcel, password: string | null) {
    const sheet = workbook.sheet(base)!;
    const options = { ...sheet.protection.options, allowInsertRows: false, allowDeleteRows: false };
    sheet.setProtection({ protected: true, options, password });
    return sheet;
  }

  test("a protection that stands against rows is lifted meanwhile", async () => {
    const plain = await prepared();
    await plain.fill();
    const { excel, fill } = await prepared();
    const sheet = forbidRows(excel, null);
    const { protection } = sheet;
    await fill();
    expect(await workbookState(excel)).toEqual(await workbookState(plain.excel));
    expect(sheet.protection).toEqual(protection);
  });

  test("one with a password is told, and the sheet is as it was", async () => {
    const { excel, fill } = await prepared();
    forbidRows(excel, "秘密");
    const before = await workbookState(excel);
    await expect(fill()).rejects.toMatchObject({
      code: "lockedSheet",
      sentence: expect.stringContaining(base) as string,
    });
    expect(await workbookState(excel)).toEqual(before);
  });

  test("whichever action Excel refuses, the sheet is as it was", async () => {
    const { excel, fill } = await prepared();
    const mark = excel.log.length;
    await fill();
    const { actions } = excel.log.slice(mark).filter(({ kind }) => kind === "sync")[2]!;
    const again = await prepared();
    const before = await workbookState(again.excel);
    for (let atAction = actions - 1; atAction >= 0; atAction -= 4) {
      again.excel.failRequest({ code: "GeneralException", afterRequests: 2, atAction });
      await expect(again.fill()).rejects.toMatchObject({ code: "failed" });
      expect([atAction, await workbookState(again.excel)]).toEqual([atAction, before]);
    }
    await again.fill();
  });
});

test("text of a file stays text", async () => {
  const excel = await book(nextYear());
  const { cells } = (await readReport()).forms[0]!;
  const path = "projects.specialFunds.items.0.name";
  const { address } = cells.get(path)!;
  await fillCells([{ path, address, present: null, next: "=1+1" }]);
  const { formula, value } = (await readReport()).forms[0]!.cells.get(path)!;
  expect([formula, value]).toEqual([null, "=1+1"]);
  expect(excel.workbook.sheets).toHaveLength(4);
});

describe("all or none", () => {
  async function prepared() {
    const excel = await book(nextYear());
    const { cells } = (await readReport()).forms[0]!;
    const path = "threePublic.abroad.previousFinalAccount";
    const one = { path, address: cells.get(path)!.address, present: null, next: 5 };
    const other = "threePublic.reception.previousFinalAccount";
    const two = { path: other, address: cells.get(other)!.address, present: null, next: 6 };
    const held = async () => {
      const now = (await readReport()).forms[0]!.cells;
      return [now.get(path)!.value, now.get(other)!.value];
    };
    return { excel, cells: [one, two], held };
  }

  test("a sheet that changed since is left alone", async () => {
    const { excel, cells, held } = await prepared();
    excel.user.edit(base, cells[1]!.address, "7");
    await expect(fillCells(cells)).rejects.toMatchObject({ code: "changedSince" });
    expect(await held()).toEqual([null, 7]);
  });

  test("a failure half way is taken back", async () => {
    const { excel, cells, held } = await prepared();
    excel.failRequest({ code: "GeneralException", afterRequests: 2, atAction: 4 });
    await expect(fillCells(cells)).rejects.toMatchObject({ code: "failed" });
    expect(await held()).toEqual([null, null]);
  });

  test("what cannot be taken back is told", async () => {
    const { excel, cells } = await prepared();
    excel.failRequest({ code: "GeneralException", afterRequests: 2, atAction: 4 });
    excel.failRequest({ code: "GeneralException" });
    await expect(fillCells(cells)).rejects.toMatchObject({ code: "halfFilled" });
  });
});

describe("files", () => {
  const codeOf = (data: Uint8Array): string => {
    try {
      readLastYear(data);
      return "read";
    } catch (error) {
      return (error as WorkbookFault).code;
    }
  };

  test.each<[string, () => Promise<Uint8Array>]>([
    ["no zip", () => Promise.resolve(new TextEncoder().encode("not a workbook"))],
    ["a zip that is no workbook", () => new JSZip().generateAsync({ type: "uint8array" })],
  ])("%s is refused", async (_, data) => {
    expect(codeOf(await data())).toBe("unreadableFile");
  });

  test.each<[string, (zip: JSZip) => void | Promise<void>]>([
    [
      "a part that unpacks to more than memory should hold",
      (zip) =>
        void zip.file("xl/sharedStrings.xml", " ".repeat(MOST.unpackedMegabytes * MEGABYTE + 1)),
    ],
    [
      "parts that do so together",
      async (zip) => {
        const half = " ".repeat((MOST.unpackedMegabytes * MEGABYTE) / 2);
        for (const path of ["xl/sharedStrings.xml", "xl/worksheets/sheet1.xml"])
          zip.file(path, (await zip.file(path)!.async("string")) + half);
      },
    ],
    [
      "more parts than any workbook of forms",
      (zip) => {
        for (let n = 0; n < MOST.parts; n++) zip.file(`xl/${n}.xml`, "");
      },
    ],
  ])("%s: refused, and said", async (_, fill) => {
    const zip = await JSZip.loadAsync(await fileOf(await book()));
    await fill(zip);
    const data = await zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
    expect(data.length).toBeLessThan(1024 * 1024);
    expect(codeOf(data)).toBe("oversizedFile");
  });

  test("a damaged part is refused", async () => {
    const zip = await JSZip.loadAsync(await fileOf(await book()));
    zip.file("xl/workbook.xml", "<workbook");
    const data = await zip.generateAsync({ type: "uint8array" });
    expect(codeOf(data)).toBe("unreadableFile");
  });

  test("rich text, inline text and readings are read as a cell shows them", async () => {
    const zip = await JSZip.loadAsync(await fileOf(await book()));
    for (const { name } of zip.file(/worksheets\/sheet\d+\.xml$/)) zip.file(name, "<worksheet/>");
    zip.file(
      "xl/sharedStrings.xml",
      `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><r><t>公用</t></r><r><t>经费</t></r><rPh sb="0" eb="1"><t>gong</t></rPh></si></sst>`,
    );
    zip.file(
      "xl/worksheets/sheet1.xml",
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="2"><c r="A2" t="s"><v>0</v></c><c r="C2" t="inlineStr"><is><t>内联</t></is></c><c r="D2"><f>1+1</f><v>2</v></c><c r="E2" t="e"><v>#N/A</v></c><c r="F2" t="str"><f>A1</f><v>—</v></c></row></sheetData></worksheet>`,
    );
    const [first] = readLastYear(await zip.generateAsync({ type: "uint8array" })).sheets;
    expect(first!.grid).toEqual([[], ["公用经费", null, "内联", 2, null, "—"]]);
  });

  test("a workbook without last year's form, and one without this year's", async () => {
    const file = await fileOf(await book(nextYear()));
    expect(propose(await readReport(), readLastYear(file))).toEqual({
      outcome: "noMatch",
      lastYear: 2023,
    });
    expect(propose({ forms: [], broken: [] }, readLastYear(file))).toMatchObject({
      outcome: "noForm",
    });
  });
});

describe("株洲, with rows of indicators and 科目", () => {
  const zhuzhou = findPack("zhuzhou-2023")!;
  const lay = async (data: Parameters<typeof layOutReport>[0]["data"]) => {
    const excel = await lentExcel();
    await layOutReport({ pack: zhuzhou, data, onExisting: "another" });
    await excel.settled();
    return excel;
  };

  test("what is proposed is written, on every sheet and all or none", async () => {
    const file = await fileOf(await lay(fixture(zhuzhou.id)));
    const excel = await lay(blankData(zhuzhou, { year: 2024 }));
    const proposal = await found(file);
    const fills = all(proposal);
    expect(fills.map(({ sheetName }) => sheetName)).toEqual(
      expect.arrayContaining(["整体支出绩效自评表", "公开01表", "公开03表", "决算说明数据表"]),
    );
    const before = await workbookState(excel);
    excel.failRequest({ code: "GeneralException", afterRequests: 2, atAction: 40 });
    await expect(fillForms(fills)).rejects.toMatchObject({ code: "failed" });
    expect(await workbookState(excel)).toEqual(before);

    await fillForms(fills);
    await excel.settled();
    const { forms } = await readReport();
    for (const { sheetName, cells } of fills) {
      const form = forms.find((each) => each.sheetName === sheetName)!;
      const held = new Set([...form.cells.values()].map(({ value }) => value));
      for (const { next } of cells) expect(held.has(next)).toBe(true);
    }
    expect((await found(file)).sheets.flatMap(({ carried }) => carried)).toEqual([]);
  });
});
