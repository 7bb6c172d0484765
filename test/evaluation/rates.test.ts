import { bare, digits } from "../../src/evaluation/amount";
import { change, ratio } from "../../src/evaluation/rates";
import { readUnit } from "../../src/evaluation/units";

const amount = (text: string, unit: string) => ({ value: digits("", text), unit: readUnit(unit) });

test.each([
  ["a share", ratio, 0.75],
  ["a change", change, -0.25],
])("%s of plain numbers", (_, rate, value) => {
  expect(rate(bare(3), bare(4))).toEqual({ ok: true, value });
});

test.each([
  ["a share", ratio],
  ["a change", change],
])("%s of amounts in units that have nothing in common is refused", (_, rate) => {
  expect(rate(amount("5", "万元"), amount("3", "人"))).toMatchObject({
    ok: false,
    fault: { id: "unitsDiffer" },
  });
});

test("a rate that no cell can hold is refused", () => {
  expect(ratio(bare(1e300), bare(1e-300))).toMatchObject({ ok: false, fault: { id: "tooLarge" } });
});
