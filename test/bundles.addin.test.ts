import { transformSync, type Options } from "@swc/core";
import { catalogue } from "../src/functions/catalogue";
import { bundle, gzipped } from "./support/bundle";

const KB = 1000;

describe("sizes, gzipped", () => {
  test("functions.js: 36 kB, since Excel fetches it before the first cell can calculate; the words by which a bare target is read are 6 of them, packed, the grammar over them 4, the notations of targets and actuals 15, big.js 3, scores, rates, texts and checks of arguments 7: fewer would be fewer words and notations read", () => {
    expect(gzipped("functions.js")).toBeLessThanOrEqual(36 * KB);
  });

  test("commands.js: 186 kB, since a click on the ribbon waits for it; zod is 24 of them, the checks and the contents they know 34, the notations and directions of targets 24, 定稿 that are read back and made a file to hand in 2, what stands in the workbook already and names that lead nowhere 5, rows that come and go in linked tables 4, what is kept twice and looks that Excel refuses 2, the forms and packs of five documents the rest", () => {
    expect(gzipped("commands.js")).toBeLessThanOrEqual(186 * KB);
  });

  test("notice.js: 1 kB, it shows one sentence", () => {
    expect(gzipped("notice.js")).toBeLessThanOrEqual(KB);
  });
});

describe("functions.js", () => {
  const code = bundle("functions.js");

  // They stand in functions.json, the pane and the guide: Excel waits for what is loaded here.
  test("holds nothing of what is said of the functions", () => {
    const said = catalogue.flatMap(({ definition, source, arguments: args, cases }) => [
      definition,
      source,
      ...args.map(({ text }) => text),
      ...cases.flatMap(([, result]) =>
        typeof result === "string" && result.length > 1 ? result : [],
      ),
    ]);
    expect(said.length).toBeGreaterThan(4 * catalogue.length);
    expect(said.filter((text) => code.includes(text))).toEqual([]);
  });

  test.each(["react", "zod", "_zod", "document", "window", "localStorage", "fetch", "setTimeout"])(
    "does not know %s",
    (name) => expect(code).not.toMatch(new RegExp(`\\b${name}\\b`)),
  );

  test.each(["Office", "Excel"])("does not use %s", (name) =>
    expect(code).not.toMatch(new RegExp(`\\b${name}\\.`)),
  );

  // The JavaScript-only runtime up to Office 2021 knows no more:
  // https://learn.microsoft.com/office/dev/add-ins/testing/runtimes#javascript-only-runtime
  describe("is ECMAScript 2016", () => {
    test("in its syntax: translating it to that changes nothing", () => {
      const printed = (options: Options["jsc"]) =>
        transformSync(code, { jsc: { parser: { syntax: "ecmascript" }, ...options } }).code;
      expect(printed({ target: "es2016" })).toBe(printed({ target: "es2022" }));
    });

    test.each([
      /\.(flat|flatMap|at|replaceAll|matchAll|padStart|padEnd|trimStart|trimEnd|findLast)\(/,
      /Object\.(entries|values|fromEntries|hasOwn|getOwnPropertyDescriptors)/,
      /\b(globalThis|BigInt|structuredClone|WeakRef)\b/,
    ])("in what it calls: %s", (newer) => expect(code).not.toMatch(newer));

    test.each([/\(\?<[=!A-Za-z]/, /\\[pP]\{/])("in its patterns: %s", (newer) =>
      expect(code).not.toMatch(newer),
    );
  });
});
