import type { WorksheetFunction } from "./define";
import type { Choice, Parameter } from "./parameters";

// What is said of a function beside its declaration. Excel's runtime of functions loads none of it:
// it is an export of its own in the file of its function.

/** An argument that stands in a formula as it is: null is left out. */
export type Literal = number | string | null | readonly (readonly (number | string | null)[])[];

/** What a call comes to: a value, or the code of an error with a part of its sentence. */
export type Result = number | string | { readonly error: string; readonly says?: string };

/** A call and what it comes to. */
export type Case = readonly [args: readonly Literal[], result: Result];

/** The groups under which the functions are shown, in their order. */
export const purposes = {
  execution: "控制与执行",
  change: "变动与结构",
  score: "得分",
  words: "等次与说明",
} as const;

interface PlainArgument {
  /** Its name in functions.json. */
  readonly id: string;
  /** What Excel's function wizard says after its Chinese name; with an example. */
  readonly text: string;
  /** A range that may as well be written as a word. */
  readonly words?: true;
  readonly choices?: never;
}

interface ChosenArgument<T extends string> extends Omit<PlainArgument, "choices"> {
  /** What each choice means. */
  readonly choices: Readonly<Record<T, string>>;
}

export type ArgumentText = PlainArgument | ChosenArgument<string>;

/** What is said of a parameter. */
export type ArgumentTexts<P> = P extends Choice<infer T> ? ChosenArgument<T> : PlainArgument;

/** The same of each. */
export type ArgumentsOf<P extends readonly Parameter<unknown>[]> = {
  readonly [K in keyof P]: ArgumentTexts<P[K]>;
};

export interface FunctionTexts<
  P extends readonly Parameter<unknown>[] = readonly Parameter<unknown>[],
  R = unknown,
> {
  readonly purpose: keyof typeof purposes;
  readonly title: string;
  /** With the title before it, what Excel's function wizard says. */
  readonly definition: string;
  /** What the pane and the guide add. */
  readonly detail?: string;
  /** Where the rule stands, or whose reading it is. */
  readonly source: string;
  readonly result: R extends number ? "rate" | "score" : "words";
  readonly arguments: ArgumentsOf<P>;
  /** The first is the example. Every one is a test and stands in the guide. */
  readonly cases: readonly [Case, ...Case[]];
}

/** The texts of any function. */
export type AnyTexts = Omit<FunctionTexts, "arguments" | "result"> & {
  readonly result: "rate" | "score" | "words";
  readonly arguments: readonly ArgumentText[];
};

/** The texts that belong to a function. */
export type TextsOf<F> =
  F extends WorksheetFunction<string, infer P, infer R> ? FunctionTexts<P, R> : never;
