import { callsOf, mapCalls } from "./model";
import { fromFileText, toFileText } from "./escape";
import { prefixOf } from "./future-functions";

const FROM_ANOTHER_BOOK = /\[\d+\]!(?=_xldudf_)/gi;
const FUTURE = /^_xlfn\.(?:_xlws\.)?/i;
const CUSTOM = /^_xldudf_([^_]+)_(.+)$/i;

const isCustom = (name: string, namespaces: readonly string[]): boolean => {
  const [namespace = "", ...rest] = name.split(".");
  return rest.length > 0 && namespaces.includes(namespace.toUpperCase());
};

const fileName = (name: string): string => `_xldudf_${name.replaceAll(".", "_").toUpperCase()}`;

/** The names that the file has for the custom functions a formula calls: `_xldudf_PERF_X`. */
export const customFunctionIds = (formula: string, namespaces: readonly string[]): string[] =>
  callsOf(formula)
    .filter((name) => isCustom(name, namespaces))
    .map(fileName);

/**
 * A formula as the file holds it: without "=", young functions with their prefix, and custom
 * functions under the name Excel gives them (`PERF.X` becomes `_xldudf_PERF_X`: Microsoft on
 * OfficeDev/Excel-Custom-Functions#108 and office-js#4811). One that Excel never bound to its
 * functions keeps the names as they were entered (office-js#6611).
 */
export function toFileFormula(
  formula: string,
  namespaces: readonly string[],
  isStuck = false,
): string {
  const text = mapCalls(formula.replace(/^=/, ""), (name) => {
    if (isCustom(name, namespaces)) return isStuck ? name : fileName(name);
    return prefixOf(name) + name;
  });
  return toFileText(text);
}

/** Whether a formula of the file calls a custom function that Excel never bound. */
export const isStuckInFile = (text: string, namespaces: readonly string[]): boolean =>
  callsOf(fromFileText(text)).some((name) => isCustom(name, namespaces));

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
