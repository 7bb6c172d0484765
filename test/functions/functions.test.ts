import {
  explanationCases,
  indicatorCases,
  numericTextCases,
  rateCases,
  scoreCases,
} from "../support/function-cases";
import { testCases } from "../support/function-case";
import { sourceFunctions } from "../support/source-functions";

describe("rates", () => testCases(() => sourceFunctions, rateCases));
describe("numeric text", () => testCases(() => sourceFunctions, numericTextCases));
describe("indicator scores", () => testCases(() => sourceFunctions, indicatorCases));
describe("scores and grades", () => testCases(() => sourceFunctions, scoreCases));
describe("explanations", () => testCases(() => sourceFunctions, explanationCases));
