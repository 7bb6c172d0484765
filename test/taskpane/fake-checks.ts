import { acknowledgementKey, type Acknowledgement } from "../../src/checks";
import { typedData } from "../../src/forms/read-form";
import { findPack, type ReadForm } from "../../src/forms";
import { solve } from "../../src/forms/solve";
import type { CheckPort } from "../../src/taskpane/check/port";
import type { BrokenForm } from "../../src/reading/broken";
import type { CheckMode, CheckResult } from "../../src/excel/check-workbook";
import { checkReadForms } from "../../src/findings/checked-report";
import type { LostFormula } from "../../src/findings/mends";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

export const published = (id: string): ReadForm[] => readForms(findPack(id)!, fixture(id));

/** The forms with one cell typed anew. */
export const typed = (
  forms: readonly ReadForm[],
  path: string,
  value: number | string,
): ReadForm[] =>
  forms.map((form) => {
    const cell = form.cells.get(path);
    return cell
      ? { ...form, cells: new Map(form.cells).set(path, { ...cell, value, formula: null }) }
      : form;
  });

/** The forms with some cells emptied. */
export const blanked = (forms: readonly ReadForm[], paths: readonly string[]): ReadForm[] =>
  forms.map((form) => {
    const cells = new Map(form.cells);
    for (const path of paths.filter((each) => cells.has(each)))
      cells.set(path, { ...cells.get(path)!, value: null, formula: null });
    return { ...form, cells };
  });

/** The forms with some cells held as given. */
const holding = (
  forms: readonly ReadForm[],
  lost: readonly LostFormula[],
  held: (cell: LostFormula, form: ReadForm) => Pick<LostFormula, "value" | "formula">,
): ReadForm[] =>
  forms.map((form) => {
    const cells = new Map(form.cells);
    for (const cell of lost.filter(({ sheetName }) => sheetName === form.sheetName))
      cells.set(cell.path, { ...cells.get(cell.path)!, ...held(cell, form) });
    return { ...form, cells };
  });

export interface FakeChecks extends CheckPort {
  readonly check: jest.MockedFunction<CheckPort["check"]>;
  readonly restore: jest.MockedFunction<CheckPort["restore"]>;
  /** What the sheets hold when it is taken back. */
  readonly takeBack: jest.MockedFunction<(cells: readonly LostFormula[]) => Promise<void>>;
  /** What the sheets hold from now on. */
  hold(forms: readonly ReadForm[]): void;
}

/** The real checks over forms that stand in no workbook; notes are kept as a workbook keeps them. */
export function fakeChecks(first: readonly ReadForm[], broken: BrokenForm[] = []): FakeChecks {
  let forms = first;
  let notes: readonly Acknowledgement[] = [];
  const check = (mode: CheckMode, noted: readonly Acknowledgement[] = []): Promise<CheckResult> => {
    const changed = new Set(noted.map(acknowledgementKey));
    const untouched = notes.filter((each) => !changed.has(acknowledgementKey(each)));
    notes = [...untouched, ...noted.filter(({ note }) => note !== "")];
    return Promise.resolve({
      reports: checkReadForms(forms, notes),
      broken,
      sheetName: mode === "show" ? "检查结果" : null,
      withoutFills: [],
      withoutComments: [],
    });
  };
  return {
    check: jest.fn(check),
    restore: jest.fn(({ cells }) => {
      forms = holding(forms, cells, ({ path, written }, form) =>
        written === undefined
          ? {
              value: solve(form.placement, typedData(form)).computed(path),
              formula: "=SUM(1)",
            }
          : { value: written, formula: null },
      );
      return Promise.resolve();
    }),
    takeBack: jest.fn((cells: readonly LostFormula[]) => {
      forms = holding(forms, cells, ({ value, formula }) => ({ value, formula }));
      return Promise.resolve();
    }),
    outdated: () => Promise.resolve([]),
    hold: (next) => (forms = next),
  };
}
