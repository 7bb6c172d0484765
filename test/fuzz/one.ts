import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { failureOf, type Entrance, type Failure } from "./entrance";
import { entrances, type EntranceName } from "./entrances";

export interface Job {
  readonly entrance: EntranceName;
  readonly seed: number;
}

/** What reads, of all that node:fs does with files. */
const READS = /^(?:read|stat|lstat|fstat|open|close|exists|access|realpath|opendir|watch)/;
const WRITES = Object.keys(fs).filter(
  (name) =>
    /^[a-z]/.test(name) && !READS.test(name) && typeof fs[name as keyof typeof fs] === "function",
);

let written: string[] = [];

/** From here on nothing is written: whatever tries is told of. */
function forbidWriting(): void {
  for (const target of [fs, fs.promises] as unknown as Record<string, unknown>[])
    for (const name of WRITES)
      if (name in target && !/^(?:_|createRead|globSync$|glob$|openAsBlob)/.test(name))
        target[name] = () => {
          written.push(name);
          throw new Error(`${name} of node:fs was called`);
        };
  syncBuiltinESMExports();
}

async function one({ entrance, seed }: Job): Promise<Failure | null> {
  written = [];
  const failure = await failureOf(entrances[entrance] as Entrance<unknown>, seed);
  return (
    failure ??
    (written.length > 0 ? { message: `called ${written.join(", ")}`, input: null } : null)
  );
}

/** What is loaded when it is first needed is loaded by what is sound. */
async function warmUp(): Promise<void> {
  for (const { bases, enter } of Object.values(entrances) as Entrance<unknown>[])
    await enter((await bases())[0]);
  forbidWriting();
}

const ready = warmUp();
process.on("message", (job: Job) => {
  void ready.then(() => one(job)).then((failure) => process.send!({ failure }));
});
