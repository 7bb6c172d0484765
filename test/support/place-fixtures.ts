import { readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Severity } from "../../src/checks";
import { parseReportData, type Pack, type ReportData } from "../../src/forms";
import { parsePack } from "../../src/forms/pack-file";
import { fixturePath } from "./fixtures";

/** A finding that must be, and why: the fault that was put there, or that the document has. */
export interface ExpectedFinding {
  /** `rule/message` */
  readonly rule: string;
  readonly severity: Severity;
  /** Which project's. */
  readonly sheet?: string;
  readonly at: string;
  readonly because: string;
}

/** What a row earns: a score, or that a person must judge, say the direction, or fill it in. */
export type RowScore = readonly [level3: string, score: number | "judged" | "open" | "blank"];

/** A form of another place: its pack as a user loads it, a filled report, and what is to come of it. */
interface PlaceFixture {
  readonly pack: Pack;
  readonly data: ReportData;
  readonly findings: readonly ExpectedFinding[];
  readonly scores: readonly RowScore[];
}

export const placeNames: readonly string[] = readdirSync(fixturePath("places")).sort();

const fileOf = (place: string, name: string): string =>
  path.join(fixturePath("places"), place, `${name}.json`);

const read = (place: string, name: string): unknown =>
  JSON.parse(readFileSync(fileOf(place, name), "utf8"));

/** @throws when the product refuses the pack or the report, with what it says of them */
export function placeFixture(place: string): PlaceFixture {
  const parsed = parsePack(read(place, "pack"));
  if (!parsed.ok) throw new Error(`${place}: pack.json ${JSON.stringify(parsed.faults)}`);
  const report = parseReportData(parsed.pack, read(place, "report"));
  if (!report.ok) throw new Error(`${place}: report.json ${JSON.stringify(report.faults)}`);
  return {
    pack: parsed.pack,
    data: report.data,
    findings: read(place, "findings") as ExpectedFinding[],
    scores: read(place, "scores") as RowScore[],
  };
}

/** Compares what came of a place with its file; where they differ, leaves the former beside it. */
export function expectGolden(
  place: string,
  name: "findings" | "scores",
  actual: readonly unknown[],
  expected: readonly unknown[],
): void {
  const actualFile = fileOf(place, `${name}.actual`);
  writeFileSync(actualFile, `${JSON.stringify(actual, null, 2)}\n`);
  expect(actual).toEqual(expected);
  rmSync(actualFile);
}
