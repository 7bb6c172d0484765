"use strict";

const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
    module: { type: "commonjs" },
  },
];
// Packages under Univer that exist as ES modules only.
const esModules = "(lodash-es|rbush|quickselect|kdbush|nanoid)";
const base = {
  transform: { "^.+\\.tsx?$": swc, [`/node_modules/${esModules}/.+\\.js$`]: swc },
  transformIgnorePatterns: [`/node_modules/(?!${esModules}/)`],
  // Property tests draw new examples in every run, and the same ones where a change is judged.
  moduleNameMapper: {
    ...(process.env.PROPERTY_SEED && {
      "^fast-check$": "<rootDir>/test/support/seeded-fast-check.js",
    }),
    "^pdfjs-dist/legacy/build/(pdf|pdf\\.worker)\\.mjs$": "<rootDir>/test/support/pdfjs/$1.js",
  },
  modulePathIgnorePatterns: ["<rootDir>/(dist|build|out)/"],
};

// The rooms that need neither Excel nor a page.
const PURE_ROOMS = [
  "checks",
  "consolidation",
  "evaluation",
  "findings",
  "forms",
  "formulas",
  "functions",
  "layout",
  "memory",
  "reading",
];

/** @type {import("jest").Config} */
module.exports = {
  testSequencer: "<rootDir>/test/support/longest-first.js",
  reporters: ["default", "<rootDir>/test/support/closing-line.js"],
  // Tables of every request that may fail take two minutes here, and more on a machine that is busy.
  testTimeout: 300_000,
  // Jest leaves one core idle by itself: on a machine of two that doubles the time of a whole run.
  maxWorkers: "100%",
  // A worker keeps what its files loaded; a new one takes its place when it holds too much.
  workerIdleMemoryLimit: "1500MB",
  // With --coverage: what the tests of the unit project reach of the pure rooms.
  coverageProvider: "v8",
  collectCoverageFrom: PURE_ROOMS.map((room) => `src/${room}/**/*.ts`),
  coverageReporters: ["text-summary"],
  // What is reached, as a floor: no change may fall below.
  coverageThreshold: { "./src/evaluation/": { branches: 98 }, global: { branches: 96 } },
  projects: [
    // Pure rooms and the host: Node only.
    {
      ...base,
      displayName: "unit",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["\\.(addin|browser|timed)\\.test\\.ts$"],
    },
    // React components.
    {
      ...base,
      displayName: "pane",
      testEnvironment: "jsdom",
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/test/support/dom.ts"],
    },
    // The built bundles against the real office.js in jsdom and the embedded Excel.
    {
      ...base,
      displayName: "addin",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.addin.test.ts"],
    },
    // A real browser on the preview page.
    {
      ...base,
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.browser.test.ts"],
      globalSetup: "<rootDir>/test/support/browser-setup.mjs",
      globalTeardown: "<rootDir>/test/support/browser-teardown.mjs",
    },
  ],
};
