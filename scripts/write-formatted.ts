import { writeFileSync } from "node:fs";

/** Writes a file as the formatter would have it. */
export async function writeFormatted(path: string, text: string): Promise<void> {
  const { format, resolveConfig } = await import("prettier");
  const options = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...options, filepath: path }));
}
