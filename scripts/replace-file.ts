import { randomBytes } from "node:crypto";
import { open, readdir, rename, rm, stat } from "node:fs/promises";
import path from "node:path";

/** Hidden, so that no folder of workbooks is read with one in it. */
const draftName = (): string => `.perf-${randomBytes(6).toString("hex")}.tmp`;
const DRAFT = /^\.perf-[0-9a-f]{12}\.tmp$/;

/** A draft as old as that belongs to a command that was killed. */
const LEFT_BEHIND = 60 * 60 * 1000;

/**
 * Puts a file in its place as a whole: written beside it, flushed to the disk, then renamed. Whatever
 * ends the process or fills the disk meanwhile, `target` is the old file or the new one. An interrupt
 * waits until it is done.
 * @param mode the rights of the file; the usual ones when it is not given
 * @throws what the file system says; nothing of the new file is left then
 */
export async function replaceFile(target: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const folder = path.dirname(target);
  const draft = path.join(folder, draftName());
  await withoutInterrupt(async () => {
    try {
      const handle = await open(draft, "wx");
      try {
        await handle.writeFile(bytes);
        if (mode !== undefined) await handle.chmod(mode);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(draft, target);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  });
  await flushFolder(folder);
  await removeLeftBehind(folder);
}

/** So that the new name is on the disk too; Windows opens no folders. */
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r").catch(() => null);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

async function removeLeftBehind(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  for (const draft of names.filter((name) => DRAFT.test(name))) {
    const file = path.join(folder, draft);
    const found = await stat(file).catch(() => null);
    if (found && Date.now() - found.mtimeMs > LEFT_BEHIND)
      await rm(file, { force: true }).catch(() => undefined);
  }
}

const INTERRUPTS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Does the work to its end; a signal that came meanwhile ends the process after it. */
async function withoutInterrupt(work: () => Promise<void>): Promise<void> {
  let came: NodeJS.Signals | undefined;
  const hold = (signal: NodeJS.Signals): void => {
    came = signal;
  };
  for (const signal of INTERRUPTS) process.on(signal, hold);
  try {
    await work();
  } finally {
    for (const signal of INTERRUPTS) process.off(signal, hold);
    if (came) process.kill(process.pid, came);
  }
}
