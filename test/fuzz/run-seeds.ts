import { inProcess, isEnded, type Bounds } from "../../scripts/in-process";
import type { Failure } from "./entrance";
import type { EntranceName } from "./entrances";
import type { Job } from "./one";

/** An input that takes longer or more has no end. */
const BOUNDS: Bounds = { seconds: 60, megabytes: 1024 };

export interface Failed extends Failure {
  readonly entrance: EntranceName;
  readonly seed: number;
}

/** Every job, and what failed about it; null where nothing did. */
export async function* runSeeds(jobs: Iterable<Job>): AsyncGenerator<Failed | null> {
  for await (const [job, answer] of inProcess<Job, { failure: Failure | null }>(
    jobs,
    "test/fuzz/one.ts",
    BOUNDS,
  )) {
    if (isEnded(answer)) yield { ...job, message: `no answer: ${answer.ended}`, input: null };
    else yield answer.failure && { ...job, ...answer.failure };
  }
}
