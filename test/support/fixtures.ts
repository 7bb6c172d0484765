import { readFileSync } from "node:fs";
import path from "node:path";
import type { ReportData } from "../../src/forms";

/** The example that ships is one of the published reports. */
const SHIPPED = "huaihua-2023.json";

export const fixturePath = (name: string): string =>
  name === SHIPPED
    ? path.resolve(__dirname, "../../src/examples", name)
    : path.resolve(__dirname, "../fixtures", name);

/** The published data of a pack, a fresh copy each time. */
export const fixture = (pack: string): ReportData =>
  JSON.parse(readFileSync(fixturePath(`${pack}.json`), "utf8")) as ReportData;
