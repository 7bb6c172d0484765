/** What a command has to tell once it is done; undefined when the sheets say it all. */
export type Notice = string | undefined;

/** Sheets that are named before the rest is counted. */
const NAMED = 3;

/** `“基础数据表”、“自评表”`, and of many sheets how many there are. */
export function sheetList(sheets: readonly { readonly sheetName: string }[]): string {
  const names = sheets.slice(0, NAMED).map(({ sheetName }) => `“${sheetName}”`);
  return names.join("、") + (sheets.length > NAMED ? `等 ${sheets.length} 张` : "");
}

/** One paragraph for each sentence there is. */
export function paragraphs(...lines: readonly Notice[]): Notice {
  const said = lines.filter((line) => line !== undefined);
  return said.length > 0 ? said.join("\n") : undefined;
}
