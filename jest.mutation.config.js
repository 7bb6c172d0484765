"use strict";

const { projects, testTimeout } = require("./jest.config.js");
const unit = projects.find(({ displayName }) => displayName === "unit");

/**
 * The tests that `npm run mutation` lets the mutants of a room loose on: those of that room.
 * @type {import("jest").Config}
 */
module.exports = {
  ...unit,
  testMatch: [`<rootDir>/test/${process.env.MUTATED ?? "evaluation"}/**/*.test.ts`],
  testTimeout,
};
