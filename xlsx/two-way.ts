/** A table between the words of Excel's API and the words of the file. */
export interface TwoWay<Api extends string, File extends string | number> {
  toFile(word: Api): File;
  fromFile(word: File | undefined, otherwise: Api): Api;
}

export function twoWay<Api extends string, File extends string | number>(
  table: Readonly<Record<Api, File>>,
): TwoWay<Api, File> {
  const back = new Map<File, Api>();
  for (const word in table) back.set(table[word], word);
  return {
    toFile: (word) => table[word],
    fromFile: (word, otherwise) => (word === undefined ? otherwise : (back.get(word) ?? otherwise)),
  };
}
