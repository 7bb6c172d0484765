/** The parts of an Office file (a zip), as far as they are needed. */
export interface OpenParts {
  /** A part as text; undefined when the file lacks it. */
  readonly text: (path: string) => string | undefined;
  /** What a part leads to within the file; "" is the file itself. */
  readonly relationships: (path: string) => readonly { readonly kind: string; readonly path: string }[];
}
