import { fork, type ChildProcess } from "node:child_process";
import { inProject } from "../host/node/project-root";

/** What a job may take before its process is ended. */
export interface Bounds {
  readonly seconds: number;
  readonly megabytes: number;
}

/** Why there is no answer: the time was over, the memory was, or the process ended by itself. */
export interface Ended {
  readonly ended: "seconds" | "megabytes" | "died";
}

export const isEnded = (answer: unknown): answer is Ended =>
  typeof answer === "object" && answer !== null && "ended" in answer;

/** Node's code for a heap that is full. */
const OUT_OF_MEMORY = "SIGABRT";

/**
 * Does jobs one after another in a process of its own, so that nothing that a job brings about
 * reaches further than that job.
 * @param module below the project; answers every message with one
 */
export async function* inProcess<Job, Answer>(
  jobs: Iterable<Job>,
  module: string,
  { seconds, megabytes }: Bounds,
): AsyncGenerator<readonly [Job, Answer | Ended]> {
  let running: ChildProcess | undefined;
  const start = (): ChildProcess =>
    fork(inProject(module), {
      cwd: inProject("."),
      execArgv: ["--import", "tsx", `--max-old-space-size=${megabytes}`],
      serialization: "advanced",
      stdio: ["ignore", "ignore", "ignore", "ipc"],
    });
  const answerTo = (job: Job): Promise<Answer | Ended> =>
    new Promise((resolve) => {
      const child = (running ??= start());
      const end = (answer: Answer | Ended, isOver: boolean): void => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (isOver) {
          child.kill("SIGKILL");
          running = undefined;
        }
        resolve(answer);
      };
      const timer = setTimeout(() => end({ ended: "seconds" }, true), seconds * 1000);
      child.on("message", (answer) => end(answer as Answer, false));
      child.on("exit", (_code, signal) =>
        end({ ended: signal === OUT_OF_MEMORY ? "megabytes" : "died" }, true),
      );
      child.on("error", () => end({ ended: "died" }, true));
      child.send(job as object);
    });
  try {
    for (const job of jobs) yield [job, await answerTo(job)];
  } finally {
    running?.removeAllListeners();
    running?.kill("SIGKILL");
  }
}
