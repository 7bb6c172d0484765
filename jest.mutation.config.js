"use strict";

const { projects, testTimeout } = require("./jest.config.js");
const unit = projects.find(({ displayName }) => displayName === "unit");

/** The tests of a room: its own, and those of what is nothing but its face. */
const TESTS = { evaluation: ["evaluation", "functions"], "checks/rules": ["checks/rules"] };
const room = process.env.MUTATED ?? "evaluation";

/**
 * The tests that `npm run mutation` lets the mutants of a room loose on.
 * @type {import("jest").Config}
 */
module.exports = {
  ...unit,
  testMatch: TESTS[room].map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  testTimeout,
};
