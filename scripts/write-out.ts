import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { UsageFault } from "./cli";

/**
 * Writes what a script made, its folder too.
 * @throws UsageFault when the place does not take it
 */
export async function writeOut(out: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(path.dirname(path.resolve(out)), { recursive: true });
    await writeFile(out, bytes);
  } catch (error) {
    throw new UsageFault([`--out ${out} cannot be written: ${(error as Error).message}`]);
  }
}
