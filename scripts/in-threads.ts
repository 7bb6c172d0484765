import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";

/** From so many jobs on a second thread pays for its start. */
const MANY = 8;

/** More threads than this take more memory than they save time. */
const MOST_THREADS = 4;

/** What is done with each of many jobs. */
export interface Work<Job, Answer> {
  /** The compiled thread, which lies beside the compiled command: it answers to each job in turn. */
  readonly thread: string;
  /** What every thread is given at its start. */
  readonly data: unknown;
  /** The same in this thread, where there are few. */
  readonly here: (job: Job) => Promise<Answer>;
  /** The answer to a job on which a thread ended, out of memory. */
  readonly failed: (error: unknown, job: Job) => Answer;
}

/** The answers to all jobs, in their order. */
export async function* inThreads<Job, Answer>(
  jobs: readonly Job[],
  work: Work<Job, Answer>,
): AsyncGenerator<Answer> {
  const threads = Math.min(availableParallelism(), MOST_THREADS, Math.floor(jobs.length / MANY));
  if (threads < 2) {
    for (const job of jobs) yield await work.here(job);
    return;
  }
  const answers = jobs.map(() => awaited<Answer>());
  const running = new Set<Worker>();
  let next = 0;
  const start = (): void => {
    const worker = new Worker(path.join(__dirname, work.thread), { workerData: work.data });
    running.add(worker);
    let current = -1;
    const takeNext = (): void => {
      current = next++;
      if (current < jobs.length) worker.postMessage(jobs[current]);
      else void worker.terminate();
    };
    worker.on("message", (answer: Answer) => {
      answers[current]!.resolve(answer);
      takeNext();
    });
    worker.on("error", (error) => {
      running.delete(worker);
      answers[current]!.resolve(work.failed(error, jobs[current]!));
      start();
    });
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
