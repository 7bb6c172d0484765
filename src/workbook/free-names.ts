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

/** Excel allows 31 characters in a sheet's name. */
const longestName = 31;

/** `检查结果`, `检查结果 (2)`, … */
export const numbered =
  (wanted: string) =>
  (n: number): string => {
    const suffix = n === 1 ? "" : ` (${n})`;
    return wanted.slice(0, longestName - suffix.length) + suffix;
  };
