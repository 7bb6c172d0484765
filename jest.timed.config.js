"use strict";

const { projects, reporters, testTimeout } = require("./jest.config.js");
const browser = projects.find(({ displayName }) => displayName === "browser");

/**
 * Tests that hold a time against its budget. They run before all others and one after another: what
 * a person waits for is measured on a machine that does nothing else meanwhile.
 * @type {import("jest").Config}
 */
module.exports = {
  ...browser,
  displayName: "timed",
  testMatch: ["<rootDir>/test/**/*.timed.test.ts"],
  maxWorkers: 1,
  reporters,
  testTimeout,
};
