import "../support/custom-functions";
import { success } from "../../src/evaluation";
import { define } from "../../src/functions/define";
import { choice, labels, plainNumber } from "../../src/functions/parameters";
import type { TextsOf } from "../../src/functions/texts";

// A function as CONTRIBUTING.md has it added.

const ROUNDING = choice("取整", [
  ["up", "进一"],
  ["down", "舍去"],
]);

export const throwaway = define({
  id: "HALF",
  parameters: [plainNumber("数"), labels("上级"), ROUNDING],
  body: (number, _, rounding) =>
    success(rounding === "up" ? Math.ceil(number / 2) : Math.floor(number / 2)),
});

export const throwawayTexts: TextsOf<typeof throwaway> = {
  purpose: "score",
  title: "一半",
  definition: "数 ÷ 2。",
  source: "试例。",
  result: "score",
  arguments: [
    { id: "number", text: "，例如 8" },
    { id: "others", text: "，可省略，例如 A1:A3", words: true },
    {
      id: "rounding",
      text: '："up" 进一（默认）、"down" 舍去，例如 "down"',
      choices: { up: "进一", down: "舍去" },
    },
  ],
  cases: [
    [[8], 4],
    [[7, null, "down"], 3],
    [["七"], { error: "#VALUE!", says: "“数”应为数字" }],
  ],
};
