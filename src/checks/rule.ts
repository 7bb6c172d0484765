import type { FormId } from "../forms/definition";
import type { FieldPath } from "../formulas";
import type { Remedy } from "./remedy";
import type { Report } from "./report";
import type { Where } from "./where";

export type { Where } from "./where";

/** 错误: arithmetic that cannot be right; 警告: probably wrong, or against a limit; 提示: worth a look. */
export const SEVERITIES = ["error", "warning", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const severityNames: Readonly<Record<Severity, string>> = {
  error: "错误",
  warning: "警告",
  info: "提示",
};

/** A figure, a text or other cells that a message speaks of. */
export type Param = string | number | null | Where | readonly Where[];

export const isCell = (param: Param): param is Where =>
  typeof param === "object" && param !== null && "path" in param;

/** The cells among the figures of a finding. */
export const cellsOf = (param: Param): readonly Where[] =>
  isCell(param) ? [param] : Array.isArray(param) ? (param as readonly Where[]) : [];

/** What a rule found: facts only, the sentence is made from the message's template. */
export interface Fact<M extends string = string> {
  readonly message: M;
  readonly where: Where;
  /** When it differs from the rule's. */
  readonly severity?: Severity;
  readonly params?: Readonly<Record<string, Param>>;
  /** Contents that would put the cell right, where they are known; a person chooses among several. */
  readonly remedies?: readonly Remedy[];
}

/** A place that was compared and is in order. */
export const passed = { passed: true } as const;

/** A place that could not be compared: these cells hold nothing, or what is no number. */
export interface Lacking {
  readonly lacks: readonly Where[];
}

/** Why there is nothing to compare. */
export type Reason =
  /** The place has no such form. */
  | { readonly id: "form"; readonly form: FormId }
  /** Its form has no such cell. */
  | { readonly id: "cell"; readonly form: FormId }
  /** No row of the kind is filled. */
  | { readonly id: "rows" }
  /** The place does not demand it. */
  | { readonly id: "demand" }
  /** A person judges. */
  | { readonly id: "judgement" }
  /** What the rule looks for does not occur. */
  | { readonly id: "occasion" }
  /** The pack puts the rule off. */
  | { readonly id: "off" };

export interface NotApplicable {
  readonly because: Reason;
}

/** What came of looking at one place; see examine.ts. */
export type Outcome<M extends string = string> = Fact<M> | typeof passed | Lacking | NotApplicable;

export const isFact = <M extends string>(outcome: Outcome<M>): outcome is Fact<M> =>
  "message" in outcome;

/** One cross-check (勾稽关系). */
export interface Rule<M extends string = string> {
  readonly id: string;
  /** The checks of the field's catalogue that it answers for. */
  readonly numbers: readonly number[];
  readonly title: string;
  readonly severity: Severity;
  /** Fields by form; a trailing `*` takes in everything below. */
  readonly reads: Partial<Readonly<Record<FormId, readonly FieldPath[]>>>;
  /** Rules that say more about the same cell: where they speak, this one is silent. */
  readonly yieldsTo?: readonly string[];
  /** Whether each of its 提示 asks for an answer of its own, so that like ones are not told as one. */
  readonly asksEach?: true;
  /** Templates with `{{name}}` or `{{name:format}}`, see sentence.ts. */
  readonly messages: Readonly<Record<M, string>>;
  /**
   * Says of every place what came of it. Cells that are missing or blank give no fact, unless the
   * rule is about the blank. Nothing at all where none of what it reads is there.
   */
  readonly check: (report: Report) => readonly Outcome<M>[];
}

/** A fact with the rule that found it. */
export interface Finding {
  readonly rule: string;
  readonly message: string;
  readonly severity: Severity;
  readonly where: Where;
  readonly params: Readonly<Record<string, Param>>;
  readonly remedies?: readonly Remedy[];
}
