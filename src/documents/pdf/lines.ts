import type { PlacedText } from "./geometry";

/** A line of a text, from left to right. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly height: number;
}

/** Texts on one height are one line; the order in which a file draws them says nothing. */
export function linesOf(texts: readonly PlacedText[]): Line[] {
  const lines: PlacedText[][] = [];
  for (const text of [...texts].sort((a, b) => a.base - b.base)) {
    const line = lines[lines.length - 1];
    const last = line?.[0];
    if (line && last && text.base - last.base < Math.max(text.height, last.height) / 2)
      line.push(text);
    else lines.push([text]);
  }
  return lines.map((line) => {
    const sorted = [...line].sort((a, b) => a.left - b.left);
    return {
      text: joined(sorted),
      left: sorted[0]!.left,
      right: Math.max(...sorted.map(({ right }) => right)),
      base: sorted[0]!.base,
      height: Math.max(...sorted.map(({ height }) => height)),
    };
  });
}

const LATIN_END = /[A-Za-z0-9]$/;
const LATIN_START = /^[A-Za-z0-9]/;

/** Texts side by side: wide gaps part them, small ones only Latin words and figures. */
function joined(texts: readonly PlacedText[]): string {
  let line = "";
  let end = Number.NEGATIVE_INFINITY;
  for (const { text, left, right, height } of texts) {
    const gap = left - end;
    if (line !== "" && gap > height * 1.5) line = `${line.trimEnd()}  `;
    else if (gap > height * 0.2 && LATIN_END.test(line) && LATIN_START.test(text)) line += " ";
    line += text;
    end = Math.max(end, right);
  }
  return line.trim();
}

/** A paragraph that lines make; `isOpen` when its last line is full and another page may go on. */
export interface Paragraph {
  readonly text: string;
  readonly top: number;
  readonly isOpen: boolean;
  /** Its first line begins at the margin, as those do that go on. */
  readonly goesOn: boolean;
}

/** What begins a paragraph, wherever it stands. */
const BEGINS =
  /^(?:第?[一二三四五六七八九十]+(?:[、.．]|部分|章|节)|[（(][一二三四五六七八九十\d]+[)）]|\d+[、.．](?!\d)|附件|附表|公开\d)/;

/** A first line is set in by two characters, seldom by more than three. */
const INDENT = 3.5;

/** Lines that were broken at the margin are one paragraph again. */
export function paragraphsOf(lines: readonly Line[]): Paragraph[] {
  const left = Math.min(...lines.map((line) => line.left));
  const right = Math.max(...lines.map((line) => line.right));
  const paragraphs: Paragraph[] = [];
  let before: Line | null = null;
  for (const line of lines) {
    const goesOn = line.left - left < line.height && !BEGINS.test(line.text);
    // A line set to the right, as a table's number is, was not broken.
    const isOpen =
      right - line.right < line.height * 1.5 && line.left - left < line.height * INDENT;
    const last = paragraphs[paragraphs.length - 1];
    const isNear = before !== null && line.base - before.base < line.height * 3;
    if (last?.isOpen && goesOn && isNear)
      paragraphs[paragraphs.length - 1] = { ...last, text: last.text + line.text, isOpen };
    else paragraphs.push({ text: line.text, top: line.base - line.height, isOpen, goesOn });
    before = line;
  }
  return paragraphs;
}
