/** Cells as arguments of a function: three or more, one below the other, as one range. */
export function asArguments(addresses: readonly string[]): string {
  const runs: string[][] = [];
  for (const address of addresses) {
    const run = runs.at(-1);
    if (run && address === below(run.at(-1)!)) run.push(address);
    else runs.push([address]);
  }
  return runs
    .flatMap((run) => (run.length < 3 ? run : `${run[0]!}:${withoutSheet(run.at(-1)!)}`))
    .join(",");
}

/** The address of the cell below; null for a range. */
function below(address: string): string | null {
  const [, column, row] = /^((?:'.*'!)?[A-Z]+)(\d+)$/.exec(address) ?? [];
  return column === undefined ? null : `${column}${Number(row) + 1}`;
}

const withoutSheet = (address: string): string => address.slice(address.lastIndexOf("!") + 1);
