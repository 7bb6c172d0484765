import { nearTests } from "../../scripts/near-tests";

const files = [
  "test/checks/rules/sums.test.ts",
  "test/checks/rules/grade.test.ts",
  "test/checks/places.test.ts",
  "test/checks/speed.timed.test.ts",
  "test/xlsx/open.test.ts",
  "test/host/pages.test.ts",
  "test/taskpane/app.test.tsx",
  "test/excel/lay-out.addin.test.ts",
  "test/support/dom.ts",
];
const near = (...changed: string[]) =>
  nearTests(changed, {
    isFile: (file) => files.includes(file),
    filesIn: (folder) => files.filter((file) => file.slice(0, file.lastIndexOf("/")) === folder),
  });

test.each([
  ["a rule", "src/checks/rules/sums.ts", ["test/checks/rules/sums.test.ts"]],
  [
    "a rule without a test of its name",
    "src/checks/rules/words.ts",
    ["test/checks/rules/grade.test.ts", "test/checks/rules/sums.test.ts"],
  ],
  ["a folder without tests", "src/checks/words/a.ts", ["test/checks/places.test.ts"]],
  ["the file format", "xlsx/open.ts", ["test/xlsx/open.test.ts"]],
  ["the embedded Excel", "host/excel/range.ts", ["test/host/pages.test.ts"]],
  ["a component", "src/taskpane/app.tsx", ["test/taskpane/app.test.tsx"]],
  ["a test", "test/checks/places.test.ts", ["test/checks/places.test.ts"]],
])("%s", (_, file, tests) => {
  expect(near(file)).toEqual({ tests, untested: [] });
});

test.each([
  ["code that only slow tests try", "src/excel/lay-out.ts"],
  ["what tests share", "test/support/dom.ts"],
])("%s is named", (_, file) => {
  expect(near(file)).toEqual({ tests: [], untested: [file] });
});

test.each(["docs/domain.md", "test/excel/lay-out.addin.test.ts", "jest.config.js"])(
  "%s has no quick test and needs none",
  (file) => {
    expect(near(file)).toEqual({ tests: [], untested: [] });
  },
);

test("each test once", () => {
  expect(near("src/checks/rules/sums.ts", "test/checks/rules/sums.test.ts").tests).toEqual([
    "test/checks/rules/sums.test.ts",
  ]);
});
