import { mapCalls } from "../model";
import { fromFileText, toFileText } from "./escape";
import { prefixOf } from "./future-functions";

const FROM_ANOTHER_BOOK = /\[\d+\]!(?=_xldudf_)/gi;
const FUTURE = /^_xlfn\.(?:_xlws\.)?/i;
const CUSTOM = /^_xldudf_([^_]+)_(.+)$/i;

/**
 * A formula as the file holds it: without "=", young functions with their prefix, and custom
 * functions under the name Excel gives them (`PERF.X` becomes `_xldudf_PERF_X`: Microsoft on
 * OfficeDev/Excel-Custom-Functions#108 and office-js#4811).
 */
export function toFileFormula(formula: string, namespaces: readonly string[]): string {
  const text = mapCalls(formula.replace(/^=/, ""), (name) => {
    const [namespace = "", ...rest] = name.split(".");
    if (rest.length > 0 && namespaces.includes(namespace.toUpperCase())) {
      return `_xldudf_${[namespace, ...rest].join("_").toUpperCase()}`;
    }
    return prefixOf(name) + name;
  });
  return toFileText(text);
}

/**
 * The formula a person would read, with "=". Understands what LibreOffice makes of custom functions
 * (lower case) and what other add-ins do ("[2]!_xldudf_": office-js#2568).
 */
export function fromFileFormula(text: string): string {
  const formula = mapCalls(fromFileText(text).replace(FROM_ANOTHER_BOOK, ""), (name) => {
    const custom = CUSTOM.exec(name);
    return custom ? `${custom[1]}.${custom[2]}`.toUpperCase() : name.replace(FUTURE, "");
  });
  return `=${formula}`;
}
