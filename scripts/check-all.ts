import { checkOne, notRead, type How, type Told } from "./check-one";
import { inThreads } from "./in-threads";
import { unreadable } from "./unreadable";

/** What is told of every workbook, in their order. */
export const checkAll = (files: readonly string[], how: How): AsyncGenerator<Told> =>
  inThreads(files, {
    thread: "check-thread.mjs",
    data: how,
    here: (file) => checkOne(file, how),
    failed: (error, file) => notRead(file, unreadable(error, file), how.json),
  });
