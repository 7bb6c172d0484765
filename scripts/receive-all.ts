import { isRefused, type Received } from "../src/consolidation";
import { findPack, type Pack } from "../src/forms";
import { receiveOne, refusedFor, type FileGiven } from "./receive-one";
import { inThreads } from "./in-threads";

/** What every workbook holds, in their order. */
export async function receiveAll(
  files: readonly FileGiven[],
  packs: readonly Pack[],
): Promise<Received[]> {
  const known = new Map<string, Pack>();
  // Threads send copies: what is made of a pack once is not to be made for every file.
  const one = (pack: Pack): Pack => {
    const text = JSON.stringify(pack);
    const same = known.get(text) ?? findPack(pack.id) ?? pack;
    known.set(text, same);
    return same;
  };
  const all: Received[] = [];
  for await (const each of inThreads(files, {
    thread: "receive-thread.mjs",
    data: packs,
    here: (given) => receiveOne(given, packs),
    failed: refusedFor,
  }))
    all.push(isRefused(each) ? each : { ...each, pack: one(each.pack) });
  return all;
}
