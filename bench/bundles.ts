import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Measure } from "./measure";

const dist = path.resolve(__dirname, "../dist");

/** Sizes of the shipped scripts as a server sends them. */
export function bundles(): Measure[] {
  return ["functions.js", "commands.js", "taskpane.js"].map((name) => ({
    name: `bundle ${name}`,
    value:
      Math.round(gzipSync(readFileSync(path.join(dist, name)), { level: 9 }).length / 10.24) / 100,
    unit: "KiB gzipped",
  }));
}
