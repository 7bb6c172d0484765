import { testCases } from "../support/function-case";
import { functionCases } from "../support/function-cases";
import { sourceFunctions } from "../support/source-functions";

describe.each(Object.entries(functionCases))("%s", (_, cases) =>
  testCases(() => sourceFunctions, cases),
);
