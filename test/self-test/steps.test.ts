import { readFileSync } from "node:fs";
import fc from "fast-check";
import { packs } from "../../src/forms/packs/all";
import { catalogue } from "../../src/functions/catalogue";
import type { Fact, Facts } from "../../src/self-test/fact";
import { isSameFact, outcomeOf, unmetBy } from "../../src/self-test/outcome";
import { steps } from "../../src/self-test/steps";
import { placedSheets } from "../../src/layout/planned-forms";
import { planReport } from "../../src/layout/plan-report";
import { fixture } from "../support/fixtures";

const checklist = readFileSync("docs/EXCEL-CHECKLIST.md", "utf8");
const expectedBy = (id: string): string[] =>
  Object.keys(steps.find((step) => step.id === id)!.expected);

/** Functions called in formulas, texts apart: ours with their namespace. */
const functionsIn = (formulas: readonly string[]): Set<string> =>
  new Set(
    formulas.flatMap((formula) =>
      [...formula.replace(/"[^"]*"/g, "").matchAll(/([A-Z][A-Z.]*)\(/g)].map(([, name]) => name!),
    ),
  );

test("every step has an id of its own and can fail", () => {
  expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length);
  for (const { id, expected } of steps)
    expect([id, Object.keys(expected).length > 0]).toEqual([id, true]);
});

test.each(steps.map((step) => [step.id, step] as const))(
  "%s is told in the checklist, and what it stands for there exists",
  (id, { checklist: numbers }) => {
    const row = `^\\| \`${id}\` +\\| \\S.* \\| ${numbers.join(", ")} +\\|$`;
    expect(checklist).toMatch(new RegExp(row, "m"));
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) expect(checklist).toMatch(new RegExp(`^\\| ${number} +\\|`, "m"));
  },
);

test("every function of ours is tried", () => {
  const tried = functionsIn(expectedBy("functions-right"));
  const ours = catalogue.map(({ id }) => `PERF.${id}`);
  expect(ours.filter((name) => !tried.has(name))).toEqual([]);
});

test("every function of Excel that the forms use is tried", () => {
  const tried = functionsIn(expectedBy("excel-formulas"));
  const used = functionsIn(
    packs
      .flatMap((pack) => planReport(placedSheets(pack, fixture(pack.id))))
      .flatMap(({ cells }) => cells.flat())
      .filter((cell): cell is string => typeof cell === "string" && cell.startsWith("=")),
  );
  expect([...used].filter((name) => !name.startsWith("PERF.") && !tried.has(name))).toEqual([]);
});

const fact: fc.Arbitrary<Fact> = fc.oneof(
  fc.string({ maxLength: 5 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
const facts: fc.Arbitrary<Facts> = fc.dictionary(
  fc.constantFrom("first", "second", "third"),
  fact,
  { minKeys: 1 },
);

test("facts pass by what is expected, whatever else was seen; any other fact fails", () => {
  fc.assert(
    fc.property(facts, facts, fact, (expected, others, other) => {
      const step = { expected };
      expect(outcomeOf(step, { ...others, ...expected })).toBe("passed");
      const [name] = Object.keys(expected);
      fc.pre(!isSameFact(expected[name!], other));
      const seen = { ...others, ...expected, [name!]: other };
      expect(outcomeOf(step, seen)).toBe("failed");
      expect(unmetBy(seen, step)).toEqual([{ name, expected: expected[name!], seen: other }]);
      expect(outcomeOf(step, {})).toBe("failed");
    }),
  );
});

test.each(["ApiNotFound", "NotImplemented", "ApiNotAvailable"])(
  "%s means that this Excel does not support it, unless all is well without",
  (code) => {
    const step = { expected: { added: "done" } };
    expect(outcomeOf(step, { added: code })).toBe("unsupported");
    expect(outcomeOf(step, { error: code })).toBe("unsupported");
    expect(outcomeOf(step, { added: "done", another: code })).toBe("passed");
  },
);

test("an error that ended the step fails it, whatever it saw before", () => {
  expect(outcomeOf({ expected: {} }, { error: "GeneralException" })).toBe("failed");
});
