/** Such text is taken for no formula. */
const startsHarmless = /^[\p{Script=Han}“”‘’（《【]/u;

/**
 * Chinese text that Excel may take for a date, a time or a number, here or in another edition: it is
 * made of their words and figures alone (十二月, 上午9时, （12）).
 */
const readsAsFigure =
  /^[〇零一二三四五六七八九十百千万亿年月日号时点分秒上下午中星期周\p{Nd}.,:/%()．，：／％（）\-－\s]+$/u;

/**
 * Text as Excel must be given it to keep it as text: a leading apostrophe, which is not part of the
 * value, stands before everything that Excel could take for a formula, a number or a date. Cells
 * formatted as text (`@`) keep what they are given and need none.
 */
export function asText(text: string, numberFormat: string): string {
  // Excel parts the lines of a cell by a line feed alone.
  const lines = text.replace(/\r\n?/g, "\n");
  if (lines === "" || numberFormat === "@") return lines;
  if (startsHarmless.test(lines) && !readsAsFigure.test(lines)) return lines;
  return `'${lines}`;
}

/** Columns a text takes up: a Chinese character is two wide. */
const displayWidth = (text: string): number =>
  [...text].reduce((width, char) => width + (char.codePointAt(0)! > 0xff ? 2 : 1), 0);

/** Fonts that stand in for 宋体 run a little wider; better a line too high than a line cut off. */
const margin = 1.1;

/** Lines a text needs when wrapped in a cell of so many characters. */
export function wrappedLines(text: string, characters: number): number {
  return text
    .split(/\r?\n/)
    .reduce(
      (lines, line) => lines + Math.max(1, Math.ceil((displayWidth(line) * margin) / characters)),
      0,
    );
}
