/**
 * What every pack lays out, as one line a report: a redesign that changes nothing prints the same
 * lines before and after (`npm run --silent fingerprint > before.txt`, then `diff`).
 */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { inProject } from "../host/node/project-root";
import {
  blankData,
  packs,
  parsePack,
  parseReportData,
  type Pack,
  type ReportData,
} from "../src/forms";
import { placedSheets, plannedForms } from "../src/layout/planned-forms";
import { planReport } from "../src/layout/plan-report";

const fixtures = inProject("test/fixtures");
const readJson = (...path: string[]): unknown =>
  JSON.parse(readFileSync(join(fixtures, ...path), "utf8"));

const digest = (value: unknown): string =>
  createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);

function print(name: string, pack: Pack, report: ReportData): void {
  const plans = planReport(placedSheets(pack, report));
  const cells = plannedForms(pack, report).map((form) => [...form.cells.values()]);
  console.log(`${name} plans ${digest(plans)} cells ${digest(cells)}`);
}

function filled(pack: Pack, ...path: string[]): ReportData {
  const parsed = parseReportData(pack, readJson(...path));
  if (!parsed.ok) throw new Error(`${path.join("/")} ${JSON.stringify(parsed.faults)}`);
  return parsed.data;
}

const files = new Set(readdirSync(fixtures).map((file) => basename(file, ".json")));
for (const pack of packs) {
  print(`${pack.id} blank`, pack, blankData(pack));
  if (files.has(pack.id)) print(`${pack.id} filled`, pack, filled(pack, `${pack.id}.json`));
}
for (const place of readdirSync(join(fixtures, "places")).sort()) {
  const parsed = parsePack(readJson("places", place, "pack.json"));
  if (!parsed.ok) throw new Error(`${place} ${JSON.stringify(parsed.faults)}`);
  print(place, parsed.pack, filled(parsed.pack, "places", place, "report.json"));
}
