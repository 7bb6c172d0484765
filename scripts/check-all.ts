import { availableParallelism } from "node:os";
import path from "node:path";
import { Worker } from "node:worker_threads";
import { checkOne, notRead, type How, type Told } from "./check-one";
import { unreadable } from "./unreadable";

/** From so many files on a second thread pays for its start. */
const MANY = 8;

/** More threads than this take more memory than they save time. */
const MOST_THREADS = 4;

/** The compiled worker lies beside the compiled command. */
const WORKER = path.join(__dirname, "check-worker.mjs");

/** What is told of every workbook, in their order. */
export async function* checkAll(files: readonly string[], how: How): AsyncGenerator<Told> {
  const threads = Math.min(availableParallelism(), MOST_THREADS, Math.floor(files.length / MANY));
  if (threads < 2) for (const file of files) yield await checkOne(file, how);
  else yield* inThreads(files, how, threads);
}

async function* inThreads(
  files: readonly string[],
  how: How,
  threads: number,
): AsyncGenerator<Told> {
  const told = files.map(() => awaited<Told>());
  const running = new Set<Worker>();
  let next = 0;
  const start = (): void => {
    const worker = new Worker(WORKER, { workerData: how });
    running.add(worker);
    let current = -1;
    const takeNext = (): void => {
      current = next++;
      if (current < files.length) worker.postMessage(files[current]);
      else void worker.terminate();
    };
    worker.on("message", (each: Told) => {
      told[current]!.resolve(each);
      takeNext();
    });
    // A file on which a thread ends, out of memory, is told of, and another thread goes on.
    worker.on("error", (error) => {
      running.delete(worker);
      const file = files[current]!;
      told[current]!.resolve(notRead(file, unreadable(error, file), how.json));
      start();
    });
    takeNext();
  };
  for (let thread = 0; thread < threads; thread++) start();
  try {
    for (const { promise } of told) yield await promise;
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
