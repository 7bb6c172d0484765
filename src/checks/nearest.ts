/** The word that was most likely meant: a few letters away, by insertions, deletions and exchanges. */
export function nearest(meant: string, words: readonly string[]): string | null {
  const [best] = words
    .map((word) => ({ word, distance: distance(meant, word) }))
    .filter(({ word, distance }) => distance * 3 <= word.length)
    .sort((first, second) => first.distance - second.distance);
  return best?.word ?? null;
}

function distance(first: string, second: string): number {
  let above = Array.from({ length: second.length + 1 }, (_, i) => i);
  for (const [i, letter] of [...first].entries()) {
    const row = [i + 1];
    for (const [j, other] of [...second].entries())
      row.push(Math.min(above[j + 1]! + 1, row[j]! + 1, above[j]! + (letter === other ? 0 : 1)));
    above = row;
  }
  return above[second.length]!;
}
