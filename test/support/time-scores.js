"use strict";
// Run by Node itself: prints the milliseconds that 10,000 INDICATORSCORE calls of the built bundle
// take, the best of twenty rounds, so that warming up and what else runs here do not count.
const { readFileSync } = require("node:fs");
const vm = require("node:vm");

const calls = 10_000;
const targets = ["≥100篇", "≤743.91万元", "95%以上", "2023年12月31日前", "经济增长", "100"];
const actuals = ["284", "750万元", "90%", "2023年11月", "经济增长", 80];

const functions = {};
globalThis.CustomFunctions = {
  associate: (id, run) => {
    functions[id] = run;
  },
  Error,
  ErrorCode: {},
};
vm.runInThisContext(readFileSync("dist/functions.js", "utf8"));

function round() {
  const before = performance.now();
  for (let call = 0; call < calls; call += 1) {
    const row = call % targets.length;
    functions.INDICATORSCORE(10 + (call % 7), targets[row], actuals[row], "指标", null);
  }
  return performance.now() - before;
}

console.log(Math.min(...Array.from({ length: 20 }, round)));
