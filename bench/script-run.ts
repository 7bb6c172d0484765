import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const root = path.resolve(__dirname, "..");
const run = promisify(execFile);
const reporter = `process.on("exit",()=>process.stderr.write("\\n"+process.resourceUsage().maxRSS))`;

/** What a script of ours takes as a process of its own, its start included. */
export async function scriptRun(
  script: string,
  args: readonly string[],
): Promise<{ milliseconds: number; megabytes: number }> {
  const report = `data:text/javascript,${encodeURIComponent(reporter)}`;
  const nodeArgs = ["--import", report, "scripts/perf.mjs", script, ...args];
  const started = performance.now();
  // Exit code 1 tells of findings.
  const { stderr } = await run(process.execPath, nodeArgs, { cwd: root, maxBuffer: 1e9 }).catch(
    (error: { code: number; stderr: string }) => {
      if (error.code !== 1) throw new Error(error.stderr, { cause: error });
      return error;
    },
  );
  const milliseconds = performance.now() - started;
  return { milliseconds, megabytes: Math.round(Number(stderr.split("\n").at(-1)) / 1024) };
}
