/** Rows of texts, as spreadsheets and tables put them on the clipboard: tabs, line ends, quotes. */
export function readClipboardText(text: string): string[][] {
  const field = /"(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*/y;
  const separator = /\t|\r\n|\r|\n/y;
  const next = (pattern: RegExp, at: number): string => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0] ?? "";
  };
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; ;) {
    const written = next(field, at);
    at += written.length;
    row.push(unquoted(written));
    const behind = next(separator, at);
    at += behind.length;
    if (behind === "\t") continue;
    rows.push(row);
    row = [];
    // A line end behind the last row begins no other.
    if (at >= text.length) return rows;
  }
}

const unquoted = (field: string): string =>
  field.length > 1 && field.startsWith('"') && field.endsWith('"')
    ? field.slice(1, -1).replaceAll('""', '"').replaceAll("\r\n", "\n")
    : field;
