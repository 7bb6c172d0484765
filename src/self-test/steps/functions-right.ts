import { catalogue } from "../../functions/catalogue";
import type { Result } from "../../functions/texts";
import { formulaOf } from "../../functions/written";
import type { Fact, Facts } from "../fact";
import { CUSTOM_FUNCTIONS, type Step } from "../step";

const fact = (result: Result): Fact => (typeof result === "object" ? result.error : result);

/** Every case that the functions tell, with figures as published, wrong arguments among them. */
const FORMULAS: Facts = Object.fromEntries(
  catalogue.flatMap(({ id, cases }) =>
    cases.map((each) => [formulaOf(id, each), fact(each[1])] as const),
  ),
);

export const functionsRight: Step = {
  id: "functions-right",
  title: "PERF 函数的结果",
  meaning: "有 PERF 函数的结果不对或算不出来，比率和得分请人工核对，并请把本页结果交给管理员。",
  checklist: ["2.5", "2.6"],
  needs: CUSTOM_FUNCTIONS,
  expected: FORMULAS,
  observe: (trial) => trial.calculated(Object.keys(FORMULAS)),
};
