// ECMA-376 Part 1, 22.9.2.19 (ST_Xstring): what XML cannot hold is written _xHHHH_, and a text that
// looks like such an escape has its first underscore escaped.
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;
// eslint-disable-next-line no-control-regex
const NOT_FOR_XML = /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]|\p{Surrogate}/gu;
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** The text as a file may hold it, before XML's own escapes. */
export const toFileText = (text: string): string =>
  text
    .replace(LOOKS_ESCAPED, "_x005F_")
    .replace(
      NOT_FOR_XML,
      (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
    );

export const fromFileText = (text: string): string =>
  text.replace(ESCAPE, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
