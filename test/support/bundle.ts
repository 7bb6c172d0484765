import { readFileSync } from "node:fs";
import { runInNewContext } from "node:vm";
import { gzipSync } from "node:zlib";

export const bundle = (name: string): string => readFileSync(`dist/${name}`, "utf8");

export const gzipped = (name: string): number => gzipSync(bundle(name), { level: 9 }).length;

/** Runs a bundle where nothing but the language and `globals` exists: no window, no document. */
export function runBare(name: string, globals: object): void {
  runInNewContext(bundle(name), globals, { filename: name });
}
