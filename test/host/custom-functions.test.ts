import type { CustomFunction } from "../../host/calculator";
import { customFunctionsOf } from "../../host/custom-functions/catalogue";
import { EmbeddedExcel } from "../../host/embedded-excel";
import { loadApiModel } from "../../host/meta/load";
import { openPage, type AddinPage } from "../../host/node/open-page";
import { excelWith } from "../../host/requirement-sets";

// Microsoft's runtime for custom functions, with functions of the test's own.
const HTML = `<!doctype html><html><head>
  <script src="https://appsforoffice.microsoft.com/lib/1/hosted/custom-functions-runtime.js"></script>
  <script>
    const { Error: Fault, ErrorCode } = CustomFunctions;
    CustomFunctions.associate("RATIO", (a, b, digits, call) => {
      if (b === null) throw new Fault(ErrorCode.notAvailable, "没有分母");
      if (b === 0) throw new Fault(ErrorCode.divisionByZero);
      return digits === null ? a / b : Number((a / b).toFixed(digits));
    });
    CustomFunctions.associate("WHERE", (call) => call.address);
    CustomFunctions.associate("SUMALL", (rows) => rows.flat().reduce((sum, x) => sum + (x ?? 0), 0));
    CustomFunctions.associate("TABLE", async () => [[1, "二"], [true, new Fault(ErrorCode.invalidNumber)]]);
    CustomFunctions.associate("CRASH", () => { throw new TypeError("a bug"); });
    CustomFunctions.associate("BIG", () => Infinity);
  </script></head><body></body></html>`;

const scalar = (name: string) => ({ name, dimensionality: "scalar" as const });
const FUNCTIONS: readonly CustomFunction[] = customFunctionsOf("PERF", {
  functions: [
    { id: "RATIO", name: "RATIO", parameters: [scalar("a"), scalar("b"), scalar("digits")] },
    { id: "WHERE", name: "WHERE", parameters: [] },
    { id: "SUMALL", name: "SUMALL", parameters: [{ name: "rows", dimensionality: "matrix" }] },
    { id: "TABLE", name: "TABLE", parameters: [] },
    { id: "CRASH", name: "CRASH", parameters: [] },
    { id: "BIG", name: "BIG", parameters: [] },
  ],
});

function start(requirementSets?: Record<string, string>): EmbeddedExcel {
  const sets = requirementSets ? { requirementSets } : {};
  return new EmbeddedExcel({ meta: loadApiModel(), customFunctions: FUNCTIONS, ...sets });
}

test("functions.json and the manifest's namespace give the names formulas use", () => {
  expect(FUNCTIONS[0]).toMatchObject({ id: "RATIO", name: "PERF.RATIO" });
});

describe.each([
  ["the latest Excel", undefined],
  ["an Excel of the first custom functions", excelWith("1.14")],
])("in %s", (_name, sets) => {
  let excel: EmbeddedExcel;
  let page: AddinPage;

  beforeAll(async () => {
    excel = start(sets);
    page = openPage({ excel, role: "functions", html: HTML });
    await page.ready;
  });
  afterAll(() => {
    page.close();
    excel.close();
  });

  test("values, errors with their messages, matrices, addresses; all in one message", async () => {
    const before = excel.functions.batches;
    const results = await Promise.all([
      excel.invoke("RATIO", [1, 4], "Sheet1!A1"),
      excel.invoke("RATIO", [2, 3, 2], "Sheet1!A2"),
      excel.invoke("RATIO", [1, 0], "Sheet1!A3"),
      excel.invoke("RATIO", [1, null], "Sheet1!A4"),
      excel.invoke("WHERE", [], "Sheet1!B7"),
      excel.invoke(
        "SUMALL",
        [
          [
            [1, 2],
            [null, 4],
          ],
        ],
        "Sheet1!A5",
      ),
      excel.invoke("CRASH", [], "Sheet1!A6"),
      excel.invoke("BIG", [], "Sheet1!A7"),
    ]);
    expect(excel.functions.batches - before).toBe(1);
    expect(results).toEqual([
      { ok: true, value: 0.25 },
      { ok: true, value: 0.67 },
      { ok: false, error: "#DIV/0!", message: null },
      { ok: false, error: "#N/A", message: "没有分母" },
      { ok: true, value: "Sheet1!B7" },
      { ok: true, value: 7 },
      { ok: false, error: "#VALUE!", message: null },
      { ok: false, error: "#NUM!", message: "Infinity" },
    ]);
  });

  test("a matrix of results, with an error inside", async () => {
    expect(await excel.invoke("TABLE", [], "Sheet1!A1")).toEqual({
      ok: true,
      value: [
        [1, "二"],
        [true, "#NUM!"],
      ],
    });
  });

  test("five hundred invocations travel in one message", async () => {
    const before = excel.functions.batches;
    const rows = Array.from({ length: 500 }, (_item, row) => row + 1);
    const results = await Promise.all(
      rows.map((row) => excel.invoke("RATIO", [row, 2], `Sheet1!A${row}`)),
    );
    expect(excel.functions.batches - before).toBe(1);
    expect(results[499]).toEqual({ ok: true, value: 250 });
  });
});

test("what is asked before the runtime is there waits for it", async () => {
  const excel = start();
  const waiting = excel.invoke("RATIO", [1, 2], "Sheet1!A1");
  const page = openPage({ excel, role: "functions", html: HTML });
  expect(await waiting).toEqual({ ok: true, value: 0.5 });
  page.close();
  excel.close();
});

test("what a closed runtime was asked stays busy, and nobody waits for it", async () => {
  const excel = start();
  const page = openPage({ excel, role: "functions", html: HTML });
  await excel.invoke("RATIO", [1, 2], "Sheet1!A1");
  const asked = excel.invoke("RATIO", [1, 2], "Sheet1!A1");
  page.close();
  expect(await asked).toEqual({ ok: false, error: "#BUSY!", message: null });
  await excel.settled();
  excel.close();
});
