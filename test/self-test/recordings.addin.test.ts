import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import * as z from "zod";
import { excelWith } from "../../host/requirement-sets";
import {
  differencesBetween,
  recordingName,
  recordingOf,
  type Recording,
} from "../../src/self-test/recording";
import { steps } from "../../src/self-test/steps";
import { explained } from "../recordings/explained";
import { startExcel, trySteps } from "./start";

const FOLDER = path.resolve(__dirname, "../recordings");
const files = readdirSync(FOLDER).filter((name) => name.endsWith(".json"));

const fact = z.union([z.string().max(100), z.number(), z.boolean(), z.null()]);
const recordingSchema = z.strictObject({
  platform: z.string(),
  version: z.string(),
  sets: z.record(z.string(), z.string().regex(/^\d+\.\d+$/)),
  steps: z.array(
    z.strictObject({
      id: z.string(),
      outcome: z.enum(["passed", "failed", "unsupported"]),
      facts: z.record(z.string(), fact),
    }),
  ),
});

const readRecording = (file: string): Recording =>
  recordingSchema.parse(JSON.parse(readFileSync(path.join(FOLDER, file), "utf8")));

/** Runs the recorded steps in an embedded Excel that offers what the recorded one did. */
async function differencesOf(recording: Recording): Promise<string[]> {
  const { CustomFunctionsRuntime = "0", ...sets } = recording.sets;
  await startExcel({ requirementSets: { ...excelWith("1.14"), ...sets, CustomFunctionsRuntime } });
  const tried = steps.filter(({ id }) => recording.steps.some((step) => step.id === id));
  const replayed = await trySteps({ tried });
  return differencesBetween(recording, recordingOf(replayed));
}

const keyOf = (difference: string): string => difference.slice(0, difference.indexOf(": "));
const unexplained = (difference: string): boolean => {
  const key = keyOf(difference);
  return !(key in explained) && !(key.split(".")[0]! in explained);
};

test("every recorded Excel does what the embedded one does, but for what is explained", async () => {
  const found: string[] = [];
  const keys = new Set<string>();
  for (const file of files) {
    const recording = readRecording(file);
    expect(recordingName(recording)).toBe(file);
    const differences = await differencesOf(recording);
    for (const each of differences) keys.add(keyOf(each)).add(keyOf(each).split(".")[0]!);
    found.push(...differences.filter(unexplained).map((each) => `${file}: ${each}`));
  }
  expect(found).toEqual([]);
  expect(Object.keys(explained).filter((key) => !keys.has(key))).toEqual([]);
});

test("the papers say how many recordings there are", () => {
  for (const paper of ["README.md", "test/recordings/README.md"])
    expect([paper, /None exists yet/.test(readFileSync(paper, "utf8"))]).toEqual([
      paper,
      files.length === 0,
    ]);
});

test("a recording that differs is named, fact by fact", async () => {
  await startExcel({ requirementSets: excelWith("1.14") });
  const tried = steps.filter(({ id }) =>
    ["functions-registered", "protection", "comments"].includes(id),
  );
  const recording = recordingSchema.parse(
    JSON.parse(JSON.stringify(recordingOf(await trySteps({ tried })))),
  );
  expect(await differencesOf(recording)).toEqual([]);
  const [registered, protection, comments] = recording.steps;
  const otherwise = {
    ...recording,
    steps: [
      { ...registered!, facts: { ...registered!.facts, first: 93 / 103 } },
      { ...protection!, facts: { ...protection!.facts, locked: "GeneralException" } },
      { ...comments!, outcome: "unsupported" as const, facts: { error: "NotImplemented" } },
      { id: "gone", outcome: "passed" as const, facts: {} },
    ],
  };
  expect(await differencesOf(otherwise)).toEqual([
    'functions-registered.first: 0.9029126213592233 / "#BUSY!"',
    'protection.locked: "GeneralException" / "AccessDenied"',
    "comments: unsupported / passed",
    'comments.error: "NotImplemented" / nothing',
    'comments.added: nothing / "done"',
    "comments.isKept: nothing / true",
    "comments.left: nothing / 0",
    "gone: no such step",
  ]);
});
