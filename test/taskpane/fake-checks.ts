import { acknowledgementKey, type Acknowledgement } from "../../src/checks";
import { findPack, type ReadForm } from "../../src/forms";
import type { CheckPort } from "../../src/taskpane/check/port";
import type { BrokenForm } from "../../src/workbook";
import type { CheckMode, CheckResult } from "../../src/workbook/check-workbook";
import { checkReadForms } from "../../src/workbook/checked-report";
import { fixture } from "../support/fixtures";
import { readForms } from "../support/read-form";

export const published = (id: string): ReadForm[] => readForms(findPack(id)!, fixture(id));

/** The forms with one cell typed anew. */
export const typed = (forms: readonly ReadForm[], path: string, value: number): ReadForm[] =>
  forms.map((form) => {
    const cell = form.cells.get(path);
    return cell
      ? { ...form, cells: new Map(form.cells).set(path, { ...cell, value, formula: null }) }
      : form;
  });

export interface FakeChecks extends CheckPort {
  readonly check: jest.MockedFunction<CheckPort["check"]>;
  /** What the sheets hold from now on. */
  hold(forms: readonly ReadForm[]): void;
  /** A person has typed. */
  touch(): Promise<void>;
  readonly isWatched: () => boolean;
}

/** The real checks over forms that stand in no workbook; notes are kept as a workbook keeps them. */
export function fakeChecks(first: readonly ReadForm[], broken: BrokenForm[] = []): FakeChecks {
  let forms = first;
  let notes: readonly Acknowledgement[] = [];
  let watching: (() => Promise<void>) | undefined;
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
    watch: ({ check: work }) => {
      watching = work;
      return Promise.resolve(() => (watching = undefined));
    },
    hold: (next) => (forms = next),
    touch: async () => watching?.(),
    isWatched: () => watching !== undefined,
  };
}
