import { readdirSync, renameSync, statSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { noticesOf } from "./supply/notices.js";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** The commands as one program. */
export const program = path.join(root, "dist/perf.mjs");

/** What is made of these is older than they are when one of them changed. */
const SOURCES = ["src", "host", "xlsx", "scripts", "package-lock.json"];

/** Packages that are loaded from where they are installed: they cannot be put into one file. */
const INSTALLED = ["jsdom", "typescript", "@univerjs/*"];

/** Modules of the older kind ask for these. */
const BANNER = `import { createRequire as __requireFrom } from "node:module";
import { dirname as __folderOf } from "node:path";
import { fileURLToPath as __pathOf } from "node:url";
const require = __requireFrom(import.meta.url);
const __dirname = __folderOf(__pathOf(import.meta.url));`;

function newest(file) {
  const entry = statSync(file);
  if (!entry.isDirectory()) return entry.mtimeMs;
  return Math.max(...readdirSync(file).map((name) => newest(path.join(file, name))));
}

/** Whether the program is there and made of the sources as they are. */
export function isCurrent() {
  const made = statSync(program, { throwIfNoEntry: false });
  if (!made) return false;
  return SOURCES.every((source) => newest(path.join(root, source)) <= made.mtimeMs);
}

/** Makes the program. Each file is put in its place as a whole, the first one last: others may be running it. */
export async function compile() {
  const { build } = await import("esbuild");
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: {
      perf: "scripts/perf.ts",
      "perf/check-thread": "scripts/check-thread.ts",
      "perf/receive-thread": "scripts/receive-thread.ts",
      "perf/generate-thread": "scripts/generate-thread.ts",
    },
    outdir: "dist",
    outExtension: { ".js": ".mjs" },
    chunkNames: "perf/[name]-[hash]",
    bundle: true,
    splitting: true,
    charset: "utf8",
    platform: "node",
    format: "esm",
    target: "node20",
    external: INSTALLED,
    banner: { js: BANNER },
    logLevel: "error",
    metafile: true,
    write: false,
  });
  const inputs = Object.keys(metafile.inputs).map((file) => path.join(root, file));
  const notices = {
    path: path.join(root, "dist/perf/licences.txt"),
    contents: noticesOf(inputs),
  };
  const isProgram = ({ path: file }) => file === program;
  for (const { path: file, contents } of [
    ...outputFiles.filter((file) => !isProgram(file)),
    notices,
    ...outputFiles.filter(isProgram),
  ]) {
    const draft = `${file}.${process.pid}`;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(draft, contents);
    renameSync(draft, file);
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await compile();
