import type { ReadForm } from "../../../src/forms";

/** What this year's forms show as of last year, and what that was on last year's. */
export function lastYearsFigures(now: readonly ReadForm[], last: readonly ReadForm[]) {
  const then = (form: ReadForm, path: string) =>
    last.find((each) => each.form === form.form)?.cells.get(path)?.value ?? null;
  return now.flatMap((form) =>
    [...form.cells.values()].flatMap(({ path, value }) => {
      const of = path
        .replace(/\.previousFinalAccount$/, ".finalAccount")
        .replace(/^(overview\.\w+)\.previous$/, "$1.current")
        .replace(
          /^income\.institutions\.(\d+)\.broughtForward$/,
          "expenditure.institutions.$1.accumulatedBalance",
        );
      return of === path ? [] : [{ path, now: value, last: then(form, of) }];
    }),
  );
}
