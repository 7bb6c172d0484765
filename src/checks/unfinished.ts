import { numericKinds, type ValueKind } from "../forms/definition";
import { type FieldPath } from "../formulas";
import type { PlacedField } from "../forms/placement";
import { typedOnce } from "../forms/signature";
import { assessments } from "./assessments";
import type { FormView } from "./form-view";
import { rowsOf } from "./indicators";
import type { Report } from "./report";
import { scoreCards } from "./score-card";

/** A sheet that is to be handed in, and what it lacks. */
export interface Unfinished {
  readonly sheetName: string;
  readonly lacks: "everything" | "unitName" | "indicators" | "scores";
  /** How many rows await their score; 0 where something else is lacking. */
  readonly scores: number;
}

/** What a report lacks before it can be handed in: errors apart, which are findings. */
export function unfinished(report: Report): Unfinished[] {
  const scores = new Map(scoreCards(report).map((card) => [card.sheetName, card.unscored.length]));
  const withoutIndicators = new Set(assessments(report).filter(hasNoIndicators));
  return report.forms
    .filter(({ placement }) => placement && !placement.form.ownUse)
    .flatMap((form): Unfinished[] => {
      const { sheetName } = form;
      if (!isBegun(form)) return [{ sheetName, lacks: "everything", scores: 0 }];
      const awaited = scores.get(sheetName) ?? 0;
      return [
        ...(isToBeTyped(form, "unitName") && form.isBlank("unitName")
          ? [{ sheetName, lacks: "unitName", scores: 0 } as const]
          : []),
        ...(withoutIndicators.has(form)
          ? [{ sheetName, lacks: "indicators", scores: 0 } as const]
          : []),
        ...(awaited > 0 ? [{ sheetName, lacks: "scores", scores: awaited } as const] : []),
      ];
    });
}

/** `“基础数据表”还没有填写。“评价指标表”还有 7 项没有得分。`; empty when nothing is lacking. */
export function unfinishedSentence(lacking: readonly Unfinished[]): string {
  const named = (what: Unfinished["lacks"]): string =>
    lacking
      .filter(({ lacks }) => lacks === what)
      .map(({ sheetName }) => `“${sheetName}”`)
      .join("、");
  const [blank, nameless] = [named("everything"), named("unitName")];
  const unplanned = named("indicators");
  return [
    blank && `${blank}还没有填写。`,
    nameless && `${nameless}没有填写单位名称。`,
    unplanned && `${unplanned}没有填写绩效指标。`,
    ...lacking
      .filter(({ lacks }) => lacks === "scores")
      .map(({ sheetName, scores }) => `“${sheetName}”还有 ${scores} 项没有得分。`),
  ].join("");
}

/** What is linked from another sheet is lacking there alone. */
const isToBeTyped = (form: FormView, path: FieldPath): boolean =>
  form.has(path) && form.cell(path)?.formula === null;

const holdsNumbers = (kind: ValueKind): boolean => numericKinds.has(kind);

const begun = new WeakMap<FormView, boolean>();

/**
 * Whether somebody typed more than the names and the points that a form is laid out with. A form that
 * asks for balances alone, 公开04, is filled by the forms that it takes its figures from.
 */
export function isBegun(form: FormView): boolean {
  const known = begun.get(form) ?? holdsEntries(form);
  begun.set(form, known);
  return known;
}

function holdsEntries(form: FormView): boolean {
  const entries = form.fields.filter(({ cell: { content } }) => content.type === "entry");
  const own = entries.filter((field) => !isCarried(field) && !typedOnce.includes(field.path));
  if (own.every(({ cell: { content } }) => content.kind === "balance"))
    return entries.some((field) => form.number(field.path) !== null);
  const isOfWords = !entries.some(({ cell: { content } }) => holdsNumbers(content.kind));
  return form.fields.some(({ path, cell: { content } }) => {
    const { kind } = content;
    const isLaidOut =
      typedOnce.includes(path) || kind === "points" || (kind === "name" && !isOfWords);
    return !isLaidOut && form.cell(path)?.formula === null && !form.isBlank(path);
  });
}

const isCarried = ({ cell: { content } }: PlacedField): boolean =>
  content.type === "entry" && content.carried !== undefined;

/** Whether no indicator of an assessment has points or a score. */
const hasNoIndicators = (form: FormView): boolean =>
  rowsOf(form).every(({ points, score }) => points === null && score === null);
