import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { WorkbookFault } from "../src/reading/fault";

/** From so many jobs on a second thread pays for its start. */
const MANY = 8;

/** More threads than this take more memory than they save time. */
const MOST_THREADS = 4;

/** So long a thread may take for one job, starting included: one file never holds up the others. */
export const MOST_SECONDS = 60;

/** What is done with each of many jobs. */
export interface Work<Job, Answer> {
  /** The compiled thread, which lies beside the compiled command: it answers to each job in turn. */
  readonly thread: string;
  /** What every thread is given at its start. */
  readonly data: unknown;
  /** The same in this thread, where there are few. */
  readonly here: (job: Job) => Promise<Answer>;
  /** The answer to a job on which a thread ended: out of memory, or of time. */
  readonly failed: (error: unknown, job: Job) => Answer;
}

/** The answers to all jobs, in their order. */
export async function* inThreads<Job, Answer>(
  jobs: readonly Job[],
  work: Work<Job, Answer>,
  seconds = MOST_SECONDS,
): AsyncGenerator<Answer> {
  // One alone holds up nobody.
  if (jobs.length < 2) {
    for (const job of jobs) yield await work.here(job);
    return;
  }
  const most = Math.min(availableParallelism(), MOST_THREADS);
  const threads = Math.max(1, Math.min(most, Math.floor(jobs.length / MANY)));
  const answers = jobs.map(() => awaited<Answer>());
  const running = new Set<Worker>();
  let next = 0;
  const start = (): void => {
    const worker = new Worker(path.join(__dirname, work.thread), { workerData: work.data });
    running.add(worker);
    let current = -1;
    let timer: NodeJS.Timeout | undefined;
    const takeNext = (): void => {
      current = next++;
      if (current < jobs.length) {
        worker.postMessage(jobs[current]);
        timer = setTimeout(giveUp, seconds * 1000, new WorkbookFault("tookTooLong", `${seconds}`));
        timer.unref();
      } else void worker.terminate();
    };
    const giveUp = (error: unknown): void => {
      clearTimeout(timer);
      if (!running.delete(worker)) return;
      void worker.terminate();
      answers[current]!.resolve(work.failed(error, jobs[current]!));
      if (next < jobs.length) start();
    };
    worker.on("message", (answer: Answer) => {
      if (!running.has(worker)) return;
      clearTimeout(timer);
      answers[current]!.resolve(answer);
      takeNext();
    });
    worker.on("error", giveUp);
    takeNext();
  };
  for (let thread = 0; thread < threads; thread++) start();
  try {
    for (const { promise } of answers) yield await promise;
  } finally {
    await Promise.all([...running].map((worker) => worker.terminate()));
  }
}

/** A promise and what settles it. */
function awaited<T>() {
  let resolve!: (value: T) => void;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
