/**
 * Fields parted by commas or tabs, quoted where they hold such a sign, a quote or a line break
 * (RFC 4180, and what Excel puts on the clipboard). Null where quotes do not close.
 */
export function separated(text: string, separator: "," | "\t"): string[][] | null {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedField(text, at) : null;
    if (quoted === "open") return null;
    let end: number;
    if (quoted && endsField(text, quoted.end, separator)) {
      row.push(quoted.field);
      end = quoted.end;
    } else {
      end = fieldEnd(text, at, separator);
      row.push(text.slice(at, end));
    }
    if (text[end] === separator) {
      at = end + 1;
      if (at === text.length || isBreak(text[at])) row.push("");
      if (at < text.length && !isBreak(text[at])) continue;
      end = at;
    }
    rows.push(row);
    row = [];
    at = end + (text[end] === "\r" && text[end + 1] === "\n" ? 2 : 1);
  }
  return rows;
}

const isBreak = (char: string | undefined): boolean => char === "\n" || char === "\r";

const endsField = (text: string, at: number, separator: string): boolean =>
  at === text.length || text[at] === separator || isBreak(text[at]);

function fieldEnd(text: string, from: number, separator: string): number {
  let at = from;
  while (!endsField(text, at, separator)) at++;
  return at;
}

/** The field within quotes, and where it ends; "open" where it does not. */
function quotedField(text: string, from: number): { field: string; end: number } | "open" {
  let field = "";
  let at = from + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote === -1) return "open";
    field += text.slice(at, quote);
    if (text[quote + 1] !== '"') return { field, end: quote + 1 };
    field += '"';
    at = quote + 2;
  }
}
