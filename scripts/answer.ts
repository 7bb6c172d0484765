import { parentPort } from "node:worker_threads";

/** Makes this thread answer to every job that it is sent. */
export function answer<Job, Answer>(work: (job: Job) => Promise<Answer>): void {
  parentPort!.on("message", (job: Job) => {
    void work(job).then((result) => parentPort!.postMessage(result));
  });
}
