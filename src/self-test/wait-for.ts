/** How often it is looked, in milliseconds. */
const PAUSE = 100;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE));

/**
 * Looks again and again, twice at least and once after all the time; whether it came.
 * @param patience in milliseconds
 */
export async function waitFor(
  look: () => boolean | Promise<boolean>,
  patience: number,
): Promise<boolean> {
  const start = performance.now();
  for (;;) {
    const isLast = performance.now() - start > patience;
    if (await look()) return true;
    if (isLast) return false;
    await pause();
  }
}
