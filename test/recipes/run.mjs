/** Compiles a program over a copy of the sources and runs it: `node run.mjs FOLDER`. */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const [folder] = process.argv.slice(2);
const root = path.resolve(import.meta.dirname, "../..");
const { build } = createRequire(path.join(root, "package.json"))("esbuild");
const { outputFiles } = await build({
  absWorkingDir: folder,
  entryPoints: ["program.ts"],
  nodePaths: [path.join(root, "node_modules")],
  bundle: true,
  write: false,
  platform: "node",
  format: "cjs",
  logLevel: "error",
});
const compiled = path.join(folder, "program.cjs");
writeFileSync(compiled, outputFiles[0].contents);
await import(compiled);
