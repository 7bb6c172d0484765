/** How often it is looked, in milliseconds. */
const PAUSE = 100;

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE));

/**
 * Looks again and again; whether it came in time.
 * @param patience in milliseconds
 */
export async function waitFor(
  look: () => boolean | Promise<boolean>,
  patience: number,
): Promise<boolean> {
  const start = performance.now();
  for (;;) {
    if (await look()) return true;
    if (performance.now() - start > patience) return false;
    await pause();
  }
}
