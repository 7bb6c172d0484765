/** A mistake of whoever called a script: told in English, a line each; the exit code is 2. */
export class UsageFault extends Error {
  override readonly name = "UsageFault";

  constructor(readonly lines: readonly string[]) {
    super(lines.join("\n"));
  }
}

/** Runs a script's work; a usage fault ends it with exit code 2 and no stack. */
export async function runScript(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof UsageFault)) throw error;
    for (const line of error.lines) process.stderr.write(`${line}\n`);
    process.exitCode = 2;
  }
}
