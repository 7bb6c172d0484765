import type { WorksheetFunction } from "./define";
import type { Parameter } from "./parameters";
import { functions, texts } from "./registry";
import { type AnyTexts, type ArgumentText, type FunctionTexts, purposes } from "./texts";

/** One argument, as functions.json, the pane and the guide tell of it. */
export interface Argument {
  /** Its name in functions.json. */
  readonly id: string;
  readonly name: string;
  /** What Excel's function wizard says after its name. */
  readonly text: string;
  readonly optional: boolean;
  /** Takes a block of cells rather than one. */
  readonly range: boolean;
  /** Takes words as well as cells. */
  readonly words: boolean;
  /** What it may be: the word that stands in the formula, and what it means. */
  readonly choices?: readonly (readonly [word: string, meaning: string])[];
}

/** A worksheet function of ours, explained. */
export interface FunctionEntry extends Omit<FunctionTexts, "arguments" | "result"> {
  readonly id: string;
  readonly result: AnyTexts["result"];
  readonly arguments: readonly Argument[];
}

interface Purpose {
  readonly title: string;
  readonly functions: readonly FunctionEntry[];
}

const argumentOf = (
  { name, optional, takesRange }: Parameter<unknown>,
  { id, text, words, choices }: ArgumentText,
): Argument => ({
  id,
  name,
  text,
  optional,
  range: takesRange,
  words: words === true,
  ...(choices && { choices: Object.entries(choices) }),
});

/** A function with what is said of it. */
export const entryOf = ({ id, parameters }: WorksheetFunction, said: AnyTexts): FunctionEntry => ({
  ...said,
  id,
  arguments: parameters.map((parameter, at) => argumentOf(parameter, said.arguments[at]!)),
});

/** Every function, in the order of functions.json. */
export const catalogue: readonly FunctionEntry[] = functions.map((each) =>
  entryOf(each, texts[each.id]),
);

/** The functions by purpose. */
export const byPurpose = (entries: readonly FunctionEntry[]): readonly Purpose[] =>
  Object.entries(purposes).map(([id, title]) => ({
    title,
    functions: entries.filter(({ purpose }) => purpose === id),
  }));
