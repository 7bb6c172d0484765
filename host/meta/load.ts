import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { inProject } from "../node/project-root";
import type { ApiModel } from "./model";
import { readApiModel } from "./read-api-model";

// The object model stays Microsoft's: it is read from the pinned package on each machine and
// never committed.
const TARGET = inProject("build/excel-meta.json");
const READER = inProject("host/meta/read-api-model.ts");

const source = (): string =>
  createRequire(inProject("package.json")).resolve(
    "@microsoft/office-js/dist/excel-web-16.00.debug.js",
  );

const changedAt = (file: string): number => statSync(file).mtimeMs;

function isUpToDate(from: readonly string[]): boolean {
  return existsSync(TARGET) && from.every((file) => changedAt(file) < changedAt(TARGET));
}

/**
 * The object model of the pinned office.js, as build/excel-meta.json keeps it; extracted first
 * when it is missing or older than what it is made from.
 */
export function loadApiModel(): ApiModel {
  if (isUpToDate([source(), READER])) {
    return JSON.parse(readFileSync(TARGET, "utf8")) as ApiModel;
  }
  const model = readApiModel(readFileSync(source(), "utf8"));
  mkdirSync(path.dirname(TARGET), { recursive: true });
  // Several test processes may do this at once: each replaces the file as a whole.
  const draft = `${TARGET}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(model));
  renameSync(draft, TARGET);
  return model;
}
