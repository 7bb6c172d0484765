import type { FormView, Report } from "../checks";
import type { ReadForm } from "../forms";
import { type SheetFills, highlighting, type CoveredFill, type Fill } from "./highlight";
import { commentChanges, type CellComment, type CommentChanges } from "./cell-comments";
import type { CheckedReport, ListedFinding } from "./checked-report";

/** A sheet with a form, and what its protection leaves to us. */
export interface FormSheet {
  readonly block: string;
  readonly sheetName: string;
  readonly fills: readonly (readonly Fill[])[];
  readonly takesFills: boolean;
  readonly takesComments: boolean;
}

/** What stands on the sheets before they are highlighted. */
interface Highlighted {
  readonly formSheets: ReadonlyMap<string, FormSheet>;
  readonly kept: { readonly highlights: { readonly covered: readonly CoveredFill[] } };
  /** Null where this Excel has no comments. */
  readonly comments: readonly CellComment[] | null;
}

/** Everything to change on the sheets of the forms. */
export interface HighlightPlan {
  readonly fills: readonly SheetFills[];
  readonly covered: readonly CoveredFill[];
  readonly comments: CommentChanges;
  /** Sheets whose protection allows no fills, and those where it allows no comments. */
  readonly withoutFills: readonly string[];
  readonly withoutComments: readonly string[];
}

const viewOf = ({ sheetName }: ReadForm, { forms }: Report): FormView =>
  forms.find((view) => view.sheetName === sheetName)!;

/**
 * Highlights the findings that are open and no other cell. Without reports every highlight goes.
 * Pure.
 */
export function planHighlights(
  { formSheets, kept, comments }: Highlighted,
  reports: readonly CheckedReport[],
  isShown: boolean,
): HighlightPlan {
  const open = (report: CheckedReport): ListedFinding[] =>
    isShown ? report.findings.filter(({ note }) => note === null) : [];
  const fills: SheetFills[] = [];
  const covered: CoveredFill[] = [];
  for (const checked of reports)
    for (const form of checked.forms) {
      const sheet = formSheets.get(form.sheetName);
      if (!sheet?.takesFills) continue;
      const result = highlighting(
        { block: sheet.block, form, view: viewOf(form, checked.report), fills: sheet.fills },
        open(checked).filter(({ sheetName }) => sheetName === form.sheetName),
        kept.highlights.covered,
      );
      fills.push({ sheetName: form.sheetName, changes: result.changes });
      covered.push(...result.covered);
    }
  const refusing = (takes: "takesFills" | "takesComments"): string[] =>
    [...formSheets.values()].filter((sheet) => !sheet[takes]).map(({ sheetName }) => sheetName);
  const withoutComments = refusing("takesComments");
  const isOpenTo = ({ sheetName }: { sheetName: string }): boolean =>
    !withoutComments.includes(sheetName);
  return {
    fills,
    covered,
    comments:
      comments === null
        ? { removed: [], changed: [], added: [] }
        : commentChanges(comments.filter(isOpenTo), reports.flatMap(open).filter(isOpenTo)),
    withoutFills: refusing("takesFills"),
    withoutComments: comments === null ? [...formSheets.keys()] : withoutComments,
  };
}
