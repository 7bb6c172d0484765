/** A throwaway example that follows a recipe of CONTRIBUTING.md. */
export interface Recipe {
  /** The heading of its section. */
  readonly section: string;
  /** Files that it adds, by their path in the repository. */
  readonly added: Readonly<Record<string, string>>;
  /** Lines that it adds to files that are there: each goes behind the line given. */
  readonly lines: readonly {
    readonly file: string;
    readonly behind: string;
    readonly line: string;
  }[];
  /** A program over the sources with the example: prints one JSON value. */
  readonly program: string;
  readonly prints: unknown;
}
