import { readFileSync, statSync } from "node:fs";
import { Script } from "node:vm";

const compiled = new Map<string, { readonly changed: number; readonly script: Script }>();

/** The script of a file, compiled once however many pages run it. */
export function compiledScript(file: string, filename = file): Script {
  const changed = statSync(file).mtimeMs;
  const known = compiled.get(file);
  if (known?.changed === changed) return known.script;
  const script = new Script(readFileSync(file, "utf8"), { filename });
  compiled.set(file, { changed, script });
  return script;
}
