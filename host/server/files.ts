import { readFileSync, realpathSync, statSync } from "node:fs";
import path from "node:path";

export interface ServedFile {
  readonly body: Buffer;
  readonly type: string;
  /** Changes when the file does. */
  readonly tag: string;
}

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".xml": "text/xml; charset=utf-8",
};

/**
 * A file below a folder by its address, index.html for a folder; null where there is none that may
 * be read, names begin with a dot, or a link leads out of the folder.
 * @param address decoded, beginning with a slash
 */
export function fileAt(folder: string, address: string): ServedFile | null {
  const names = address.split("/").slice(1);
  if (names.some((name) => name.startsWith("."))) return null;
  if (names.at(-1) === "") names[names.length - 1] = "index.html";
  try {
    const file = realpathSync(path.join(folder, ...names));
    const found = statSync(file);
    if (!file.startsWith(realpathSync(folder) + path.sep) || !found.isFile()) return null;
    return {
      body: readFileSync(file),
      type: TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream",
      tag: `W/"${found.size}-${found.mtimeMs}"`,
    };
  } catch {
    return null;
  }
}
