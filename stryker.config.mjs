import process from "node:process";

const room = process.env.MUTATED ?? "evaluation";

/**
 * Mutation testing: changes the code of a room, one place at a time, and looks whether a test of the
 * room fails. MUTATED names the room: evaluation, or checks/rules. docs/mutation.md has the scores.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  mutate: [`src/${room}/**/*.ts`],
  testRunner: "jest",
  jest: { configFile: "jest.mutation.config.js", enableFindRelatedTests: true },
  coverageAnalysis: "perTest",
  plugins: ["@stryker-mutator/jest-runner"],
  reporters: ["clear-text", "progress", "json"],
  jsonReporter: { fileName: "build/mutation.json" },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  tempDirName: "build/stryker",
  // What these tests do not read, so that it need not be copied.
  ignorePatterns: ["dist", "build", "docs/screenshots", "assets", "test/recordings"],
  concurrency: 2,
  // The first run, of all tests of the room, is a long one.
  dryRunTimeoutMinutes: 30,
};
