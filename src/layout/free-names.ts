import { cutShort, LONGEST_SHEET_NAME } from "../forms/sheet-name";

/** Names in use, which Excel compares without regard to case. */
export class Names {
  readonly #taken: Set<string>;

  constructor(names: readonly string[]) {
    this.#taken = new Set(names.map((name) => name.toLowerCase()));
  }

  has(name: string): boolean {
    return this.#taken.has(name.toLowerCase());
  }

  /** Takes the first candidate that is free. */
  claim(candidate: (n: number) => string): string {
    let n = 1;
    while (this.has(candidate(n))) n++;
    const name = candidate(n);
    this.#taken.add(name.toLowerCase());
    return name;
  }
}

/** `检查结果`, `检查结果 (2)`, …; a mark, `（定稿）`, is kept where the name has to be cut. */
export const numbered =
  (wanted: string, mark = "") =>
  (n: number): string => {
    const suffix = mark + (n === 1 ? "" : ` (${n})`);
    return cutShort(wanted, LONGEST_SHEET_NAME - suffix.length) + suffix;
  };

/** Whether a name is one of the wanted one's numbers: `检查结果 (2)` of `检查结果`. */
export const isNumbered = (name: string, wanted: string): boolean => {
  const number = / \((\d+)\)$/.exec(name)?.[1];
  return number !== undefined && numbered(wanted)(Number(number)) === name;
};
