/** What a command has to tell once it is done; undefined when the sheets say it all. */
export type Notice = string | undefined;

/** One paragraph for each sentence there is. */
export function paragraphs(...lines: readonly Notice[]): Notice {
  const said = lines.filter((line) => line !== undefined);
  return said.length > 0 ? said.join("\n") : undefined;
}
