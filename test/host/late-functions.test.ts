import type { CustomFunction, InvocationResult } from "../../host/calculator";
import { EmbeddedExcel, type EmbeddedExcelOptions } from "../../host/embedded-excel";
import { loadApiModel } from "../../host/meta/load";
import { calculated, Workbook } from "../../xlsx/model";
import { openBlankPage, type AddinPage } from "../../host/node/open-page";
import { UniverCalculator } from "../../host/univer/calculator";

const DOUBLE: CustomFunction = {
  name: "PERF.DOUBLE",
  id: "DOUBLE",
  parameters: [{ name: "x", dimensionality: "scalar" }],
};

let excel: EmbeddedExcel;
let page: AddinPage;
let answers: (() => void)[];

/** An Excel whose functions answer when they are let to, and a page beside it. */
async function open(options: Partial<EmbeddedExcelOptions> = {}): Promise<void> {
  answers = [];
  excel = new EmbeddedExcel({
    meta: loadApiModel(),
    calculator: new UniverCalculator(),
    customFunctions: [DOUBLE],
    ...options,
  });
  excel.invoke = (_id, [x]) =>
    new Promise<InvocationResult>((resolve) => {
      answers.push(() => {
        resolve({ ok: true, value: 2 * Number(x) });
      });
    });
  page = openBlankPage(excel);
  await page.ready;
}

async function answered(): Promise<void> {
  for (const answer of answers.splice(0)) answer();
  await excel.settled();
}

afterEach(() => {
  page.close();
  excel.close();
});

const run = <T>(work: (sheet: Excel.Worksheet) => T): Promise<T> =>
  page.window.Excel.run(async (context) => {
    const made = work(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
    return made;
  });

const write = (address: string, content: string | number): Promise<unknown> =>
  run((sheet) => {
    sheet.getRange(address).formulas = [[content]];
  });

const read = async (address: string): Promise<unknown[]> => {
  const range = await run((sheet) => sheet.getRange(address).load("values,formulas"));
  return [range.values[0]![0], range.formulas[0]![0]] as unknown[];
};

const formula = "=PERF.DOUBLE(A1)";

describe("a formula entered before its function is registered", () => {
  beforeEach(async () => {
    await open({ areFunctionsRegistered: false });
    await write("A1", 4);
    await write("B1", formula);
  });

  test("is #NAME?, whatever is registered and recalculated later", async () => {
    expect(await read("B1")).toEqual(["#NAME?", formula]);
    excel.registerFunctions();
    await page.window.Excel.run(async (context) => {
      context.workbook.application.calculate("FullRebuild");
      await context.sync();
    });
    await answered();
    await write("A1", 5);
    await answered();
    expect(await read("B1")).toEqual(["#NAME?", formula]);
  });

  test("calculates once it is entered again", async () => {
    excel.registerFunctions();
    await write("B1", formula);
    expect(await read("B1")).toEqual(["#BUSY!", formula]);
    await answered();
    expect(await read("B1")).toEqual([8, formula]);
  });

  test("stays stuck when a person types on, and calculates when she types it again", async () => {
    excel.registerFunctions();
    excel.user.edit("Sheet1", "A1", "6");
    await answered();
    expect((await read("B1"))[0]).toBe("#NAME?");
    excel.user.edit("Sheet1", "B1", formula);
    await read("B1");
    await answered();
    expect((await read("B1"))[0]).toBe(12);
  });

  test("shows nothing of it while another branch is taken", async () => {
    await write("C1", '=IF(A2="","",PERF.DOUBLE(A2))');
    expect((await read("C1"))[0]).toBe("");
    excel.registerFunctions();
    await write("A2", 1);
    expect((await read("C1"))[0]).toBe("#NAME?");
  });
});

test("where Excel mends such formulas itself, registering is enough", async () => {
  await open({ areFunctionsRegistered: false, strictness: { keepsUnknownNames: false } });
  await write("A1", 4);
  await write("B1", formula);
  excel.registerFunctions();
  await read("B1");
  await answered();
  expect((await read("B1"))[0]).toBe(8);
});

describe("a file with results, in an Excel that does not know the functions", () => {
  const file = (): Workbook => {
    const book = new Workbook();
    const sheet = book.addSheet();
    sheet.setContent(0, 0, calculated("=1+3", 4));
    sheet.setContent(0, 1, calculated(formula, 8));
    return book;
  };

  beforeEach(() => open({ workbook: file(), areFunctionsRegistered: false }));

  test("keeps them, under the names of the file", async () => {
    expect(await read("B1")).toEqual([8, "=_xldudf_PERF_DOUBLE(A1)"]);
    await write("D1", 1);
    expect((await read("B1"))[0]).toBe(8);
  });

  test("loses them where it has to calculate again, until the functions are there", async () => {
    await write("A1", 5);
    expect((await read("B1"))[0]).toBe("#NAME?");
    excel.registerFunctions();
    await read("B1");
    await answered();
    expect(await read("B1")).toEqual([10, formula]);
  });
});

test("an old result stays until the new one arrives", async () => {
  await open();
  await write("A1", 4);
  await write("B1", formula);
  await write("C1", "=B1+1");
  await read("B1");
  await answered();
  await write("A1", 5);
  expect([(await read("B1"))[0], (await read("C1"))[0]]).toEqual([8, 9]);
  await answered();
  expect([(await read("B1"))[0], (await read("C1"))[0]]).toEqual([10, 11]);
});

test("a copied sheet is #BUSY! first", async () => {
  await open();
  await write("A1", 4);
  await write("B1", formula);
  await read("B1");
  await answered();
  const copy = await run((sheet) => sheet.copy("End").getRange("A1:B1").load("values"));
  expect(copy.values).toEqual([[4, "#BUSY!"]]);
  await answered();
  expect(excel.workbook.sheets[1]!.cell(0, 1).value).toBe(8);
});

test("cells with a function are merged first, or not at all", async () => {
  await open();
  await write("B1", formula);
  await expect(run((sheet) => sheet.getRange("B1:C1").merge())).rejects.toMatchObject({
    code: "InvalidOperation",
  });
  await run((sheet) => sheet.getRange("B2:C2").merge());
  await write("B2", formula);
  expect((await read("B2"))[1]).toBe(formula);
});

test("what is read in the request that wrote it is calculated, unless that is suspended", async () => {
  await open();
  const at = async (suspended: boolean) => {
    const range = await page.window.Excel.run(async (context) => {
      if (suspended) context.workbook.application.suspendApiCalculationUntilNextSync();
      const cell = context.workbook.worksheets.getActiveWorksheet().getRange("A9");
      cell.formulas = [["=1+1"]];
      cell.load("values");
      await context.sync();
      return cell;
    });
    return range.values[0]![0] as unknown;
  };
  expect(await at(true)).toBe("");
  expect((await read("A9"))[0]).toBe(2);
  expect(await at(false)).toBe(2);
});
