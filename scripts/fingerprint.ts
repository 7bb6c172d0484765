/**
 * What every pack lays out, as one line a report: a redesign that changes nothing prints the same
 * lines before and after (`npm run --silent fingerprint > before.txt`, then `diff`).
 */
import { runCommand, type Command } from "./cli";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inProject } from "../host/node/project-root";
import { blankData, parsePack, parseReportData, type Pack, type ReportData } from "../src/forms";
import { packs } from "../src/forms/packs/all";
import { placedSheets, plannedForms } from "../src/layout/planned-forms";
import { planReport } from "../src/layout/plan-report";

const fixtures = inProject("test/fixtures");
const examples = inProject("src/examples");
const readJson = (...path: string[]): unknown => JSON.parse(readFileSync(join(...path), "utf8"));

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

function printAll(): void {
  const folders = [fixtures, examples];
  for (const pack of packs) {
    print(`${pack.id} blank`, pack, blankData(pack));
    const file = `${pack.id}.json`;
    const folder = folders.find((each) => readdirSync(each).includes(file));
    if (folder) print(`${pack.id} filled`, pack, filled(pack, folder, file));
  }
  for (const place of readdirSync(join(fixtures, "places")).sort()) {
    const parsed = parsePack(readJson(fixtures, "places", place, "pack.json"));
    if (!parsed.ok) throw new Error(`${place} ${JSON.stringify(parsed.faults)}`);
    print(place, parsed.pack, filled(parsed.pack, fixtures, "places", place, "report.json"));
  }
}

const command = {
  call: "npm run --silent fingerprint",
  about: "逐个地区打印排出的表格和算出的数的摘要，改动前后比较，确认没有变化。",
  options: {},
  ends: { 0: "已打印" },
} as const satisfies Command;

void runCommand(command, () => Promise.resolve(printAll()));
