// "&L" left, "&C" centre, "&R" right: ECMA-376 Part 1, 18.3.1.46 (headerFooter).
export interface Sections {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

const SECTION = { L: "left", C: "center", R: "right" } as const;

export function joinSections({ left, center, right }: Sections): string {
  const part = (code: string, text: string) => (text === "" ? "" : `&${code}${text}`);
  return part("L", left) + part("C", center) + part("R", right);
}

/** Text before the first section belongs to the centre; "&&" is an ampersand, no section. */
export function splitSections(text: string): Sections {
  const sections = { left: "", center: "", right: "" };
  let current: keyof Sections = "center";
  for (const piece of text.match(/&[\s\S]|[^&]+|&$/g) ?? []) {
    const code = /^&([LCR])$/.exec(piece)?.[1] as keyof typeof SECTION | undefined;
    if (code) current = SECTION[code];
    else sections[current] += piece;
  }
  return sections;
}
