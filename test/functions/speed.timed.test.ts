import { execFileSync } from "node:child_process";
import { slowness } from "../support/slowness";

// 10,000 indicators are a whole prefecture in one workbook; 60 ms pass unnoticed beside the
// calculation. Node runs the built bundle by itself: a test's own context is slower than any runtime.
test("10,000 INDICATORSCORE calls take less than 60 ms in Node", () => {
  const printed = execFileSync(process.execPath, ["test/support/time-scores.js"], {
    encoding: "utf8",
    env: { ...process.env, NODE_OPTIONS: "" },
  });
  const milliseconds = Number(printed);
  expect(milliseconds).toBeGreaterThan(0);
  expect(milliseconds).toBeLessThan(60 * slowness());
});
