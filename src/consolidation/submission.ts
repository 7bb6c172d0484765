import type { FormView, Report } from "../checks";
import { numericKinds, type FormId } from "../forms/definition";
import { inRow, type FieldPath } from "../formulas";
import type { Pack } from "../forms";
import type { AmountUnit } from "../forms/amounts";
import { figuresOf, fixedFigures, type Figure } from "./figures";
import { sectionsOf, type SubmittedSection } from "./sections";
import { projectsOf, type SubmittedProject } from "./submitted-project";

export interface SubmittedForm {
  readonly form: FormId;
  readonly sheetName: string;
  /** What its amounts are given in. */
  readonly unit: AmountUnit;
  /** Whether nobody typed a number into it and nothing but zeros follows from other forms. */
  readonly isBlank: boolean;
  readonly figures: ReadonlyMap<FieldPath, Figure>;
}

/** One row of a section of institutions. */
export interface InstitutionRow {
  /** The list it belongs to: `income.institutions`. */
  readonly list: FieldPath;
  readonly name: string;
  /** What was typed, by the field's name in the row. */
  readonly figures: ReadonlyMap<string, Figure>;
}

/** What a unit handed in, reduced to its figures: five hundred of them fit into memory. */
export interface Submission {
  readonly file: string;
  readonly unitName: string;
  readonly pack: Pack;
  readonly year: number;
  /** Findings at 错误 that nobody has explained. */
  readonly errors: number;
  /** Whether all of its forms are. */
  readonly isBlank: boolean;
  /** Reports of the same pack and year in the file besides this one. */
  readonly others: number;
  readonly forms: readonly SubmittedForm[];
  readonly institutions: readonly InstitutionRow[];
  readonly projects: readonly SubmittedProject[];
  readonly sections: readonly SubmittedSection[];
  /** 定稿 in the file that differ from the sheets that count. */
  readonly outdated: readonly Outdated[];
  /** Cells and areas of its sheets whose figures stand in no field. */
  readonly strays: readonly { readonly sheetName: string; readonly places: readonly string[] }[];
}

/** A 定稿, the sheet that counts, null where it is gone, and that sheet's cells that hold something else. */
export interface Outdated {
  readonly sheetName: string;
  readonly of: string | null;
  readonly addresses: readonly string[];
}

/** A report of a file, checked. */
export interface CheckedSubmission {
  readonly report: Report;
  readonly errors: number;
}

/** The first report of a file that has at least one, reduced to its figures. */
export function submissionOf(
  file: string,
  [first, ...others]: readonly [CheckedSubmission, ...CheckedSubmission[]],
  outdated: readonly Outdated[] = [],
): Submission {
  const { report, errors } = first;
  const forms = report.forms.filter(isConsolidated);
  const named = report.forms.map((form) => form.text("unitName")).find((name) => name !== "");
  const accounts = forms.find(({ id }) => id === "institutionAccounts");
  const { pack, year } = report;
  return {
    file,
    unitName: named ?? withoutExtension(file),
    pack,
    year,
    errors,
    isBlank: report.forms.every(isBlank),
    others: others.filter((each) => each.report.pack.id === pack.id && each.report.year === year)
      .length,
    forms: forms.map((form) => ({
      form: form.id,
      sheetName: form.sheetName,
      unit: form.placement!.form.amounts!.unit,
      isBlank: isBlank(form),
      figures: figuresOf(form, fixedFigures(form.placement!)),
    })),
    institutions: accounts ? institutionsOf(accounts) : [],
    projects: projectsOf(report),
    outdated,
    sections: forms.filter(({ id }) => id !== "institutionAccounts").flatMap(sectionsOf),
    strays: report.forms
      .filter((form) => form.strays.length > 0)
      .map(({ sheetName, strays }) => ({ sheetName, places: strays.map(({ area }) => area) })),
  };
}

/** Points are on the form before anybody fills it in. */
const isBlank = (form: FormView): boolean =>
  form.fields.every(({ path, cell: { content } }) => {
    if (!numericKinds.has(content.kind) || content.kind === "points") return true;
    const held = form.number(path);
    return held === null || (held === 0 && form.cell(path)!.formula !== null);
  });

/** Sheets of a list differ from unit to unit, and what is for a unit's own use is not handed in. */
const isConsolidated = ({ placement }: FormView): boolean =>
  placement !== null && !placement.form.sheetPer && !placement.form.ownUse;

/** Rows with a name, and what was typed into them. */
function institutionsOf(form: FormView): InstitutionRow[] {
  return form.placement!.sections.flatMap(({ section, rows }) =>
    rows.flatMap((_, index) => {
      const name = form.text(inRow(`${section.list}.*.name`, index));
      if (name === "") return [];
      const typed = section.row.cells.flatMap(({ content }) => {
        if (content.type === "label" || !numericKinds.has(content.kind)) return [];
        const path = inRow(content.field, index);
        return form.cell(path)!.formula === null ? [path] : [];
      });
      const figures = [...figuresOf(form, typed)].map(
        ([path, figure]) => [path.slice(path.lastIndexOf(".") + 1), figure] as const,
      );
      return { list: section.list, name, figures: new Map(figures) };
    }),
  );
}

const withoutExtension = (file: string): string =>
  file.replace(/^.*[\\/]/, "").replace(/\.xlsx$/i, "");
