import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import path from "node:path";
import { purposes } from "../../src/taskpane/functions/catalogue";
import {
  argumentFault,
  exampleOf,
  formulaOf,
  reference,
} from "../../src/taskpane/functions/formula";
import { call } from "../support/function-case";
import { sourceFunctions } from "../support/source-functions";

interface Metadata {
  readonly functions: readonly {
    readonly id: string;
    readonly description: string;
    readonly parameters: readonly {
      readonly description: string;
      readonly optional?: boolean;
      readonly dimensionality?: string;
    }[];
  }[];
}

const entries = purposes.flatMap(({ functions }) => functions);
const entry = (id: string) => entries.find((each) => each.id === id)!;

const percent = (rate: number): string => `${(rate * 100).toFixed(2)}%`;

let metadata: Metadata["functions"];
beforeAll(async () => {
  const source = path.resolve(__dirname, "../../src/functions/functions.ts");
  const { metadataJson } = await generateCustomFunctionsMetadata(source);
  metadata = (JSON.parse(metadataJson) as Metadata).functions;
});

test("the pane shows the functions that Excel knows, no more and no less", () => {
  expect(entries.map(({ id }) => id).sort()).toEqual(metadata.map(({ id }) => id).sort());
});

test.each(entries)("$id: title and arguments as Excel has them", (shown) => {
  const known = metadata.find(({ id }) => id === shown.id)!;
  expect(known.description.startsWith(shown.title)).toBe(true);
  expect(shown.arguments.map(({ optional, range }) => [!!optional, !!range])).toEqual(
    known.parameters.map(({ optional, dimensionality }) => [
      !!optional,
      dimensionality === "matrix",
    ]),
  );
  shown.arguments.forEach(({ name }, i) =>
    expect(known.parameters[i]!.description).toMatch(new RegExp(`^${name}`)),
  );
  const words = shown.arguments.flatMap(({ choices = [] }, i) =>
    choices.map(([word]) => [known.parameters[i]!.description, word] as const),
  );
  for (const [description, word] of words) expect(description).toContain(`"${word}"`);
});

test.each(entries)("$id: the example comes to what is shown", (shown) => {
  const args = shown.arguments.map(({ example = null }) =>
    typeof example === "object" && example !== null ? [[...example]] : example,
  );
  const value = call(sourceFunctions, shown.id, args);
  const text = typeof value === "number" && shown.result === "rate" ? percent(value) : value;
  expect(String(text as string | number)).toBe(shown.exampleResult);
});

describe("formulas", () => {
  test.each([
    ["INDICATORSCORE", ["10", "≥95%", "C7"], '=PERF.INDICATORSCORE(10,"≥95%",C7)'],
    ["INDICATORSCORE", ["10", "1", "2", "", "none"], '=PERF.INDICATORSCORE(10,1,2,,"none")'],
    ["CONTROLRATE", ["$C$5", "'Sheet 1'!B2"], "=PERF.CONTROLRATE($C$5,'Sheet 1'!B2)"],
    ["CONTROLRATE", ["6,094.55", "=HYPERLINK(1)"], '=PERF.CONTROLRATE("6,094.55","=HYPERLINK(1)")'],
    ["SHARE", ['"1")+X(', "5%"], '=PERF.SHARE("""1"")+X(",5%)'],
    ["BANDSCORE", ["A1", "{0,0.1}", "B1:B3"], "=PERF.BANDSCORE(A1,{0,0.1},B1:B3)"],
  ])("%s %j", (id, typed, formula) => expect(formulaOf(entry(id), typed)).toBe(formula));

  test("a reference to the sheet the formula stands on goes without its name", () => {
    const typed = [reference({ sheetName: "表 1'", address: "C5" }), "基础数据表!B5"];
    expect(typed[0]).toBe("'表 1'''!C5");
    const share = entry("SHARE");
    expect(formulaOf(share, typed, "表 1'")).toBe("=PERF.SHARE(C5,基础数据表!B5)");
    expect(formulaOf(share, typed, "基础数据表")).toBe("=PERF.SHARE('表 1'''!C5,B5)");
  });

  test("the example is written as a formula", () => {
    expect(exampleOf(entry("BANDSCORE"))).toBe(
      "=PERF.BANDSCORE(0.3993,{0,0.1,0.2,0.3},{5,4,3,2,0})",
    );
    expect(exampleOf(entry("GRADE"))).toBe("=PERF.GRADE(95)");
  });

  test("what is missing or of the wrong shape is said", () => {
    const [rate, bounds] = entry("BANDSCORE").arguments;
    expect(argumentFault(rate!, " ")).toBe("请选取单元格或直接填写。");
    expect(argumentFault(bounds!, "十")).toContain("{0,0.1,0.2}");
    expect(argumentFault(bounds!, "{0,0.1}")).toBeUndefined();
    expect(argumentFault(entry("GRADE").arguments[1]!, "")).toBeUndefined();
  });
});
