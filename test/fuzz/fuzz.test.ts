import { inProcess, isEnded } from "../../scripts/in-process";
import { failureOf, type Entrance } from "./entrance";
import { entranceNames, type EntranceName } from "./entrances";
import { textChange } from "./mutate";
import type { Job } from "./one";
import { runSeeds } from "./run-seeds";

/** Inputs of each entrance: what is quick to enter is tried more often. */
const COUNTS: Partial<Record<EntranceName, number>> = { texts: 300, "pasted-text": 60, data: 30 };
const COUNT = 15;

test("inputs of every entrance that nobody thought of are taken or refused, and nothing is written", async () => {
  const jobs: Job[] = entranceNames.flatMap((entrance) =>
    Array.from({ length: COUNTS[entrance] ?? COUNT }, (_, seed) => ({ entrance, seed })),
  );
  const failures = [];
  let runs = 0;
  for await (const failed of runSeeds(jobs)) {
    runs++;
    if (failed) failures.push(failed);
  }
  expect(failures).toEqual([]);
  expect(runs).toBe(jobs.length);
});

describe("the harness", () => {
  const planted: Entrance<string> = {
    bases: () => Promise.resolve(["部门整体支出1406.4万元"]),
    change: textChange,
    enter: (text) => {
      if (text.includes("出") && text.length > 40) throw new TypeError("planted");
    },
  };

  test("finds what throws, by the same seed with the same smallest input", async () => {
    const all = await Promise.all(
      Array.from({ length: 200 }, (_, seed) => failureOf(planted, seed)),
    );
    const found = all.flatMap((failure, seed) => (failure ? [{ seed, failure }] : []));
    expect(found.length).toBeGreaterThan(5);
    expect(found.length).toBeLessThan(200);
    const { seed, failure } = found[0]!;
    expect(failure.message).toMatch(/^TypeError: planted/);
    expect(String(failure.input)).toContain("出");
    expect(await failureOf(planted, seed)).toEqual(failure);
    // Each character of it is needed.
    expect(String(failure.input).length).toBeLessThan(200);
  });

  test("ends what has no end, takes too much memory or ends by itself, and goes on", async () => {
    const jobs = ["loop", "fill", "exit", "answer"];
    const answers: unknown[] = [];
    for await (const [, answer] of inProcess(jobs, "test/fuzz/misbehaving.ts", {
      seconds: 20,
      megabytes: 64,
    }))
      answers.push(isEnded(answer) ? answer.ended : answer);
    expect(answers).toEqual(["seconds", "megabytes", "died", "answer"]);
  });
});
