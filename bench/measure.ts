/** One measured claim. */
export interface Measure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
}

/** Milliseconds a piece of work takes: the median of several runs, after one to warm up. */
export async function medianMs(work: () => unknown, runs = 7): Promise<number> {
  await work();
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const started = performance.now();
    await work();
    times.push(performance.now() - started);
  }
  return times.sort((a, b) => a - b)[Math.floor(runs / 2)]!;
}
