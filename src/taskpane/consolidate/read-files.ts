import type { Received } from "../../consolidation";
import { toFault } from "../../excel";
import { LARGEST_FILE } from "../../files/bounds";
import { withoutStop } from "../../findings/without-stop";
import type { Pack } from "../../forms";
import { WorkbookFault } from "../../reading/fault";

/**
 * Reads files one after the other, so that only one of them is in memory at a time; what cannot be
 * read is refused with the reason and does not stop the others.
 * @param packs those of the open workbook
 */
export async function readFiles(
  files: readonly File[],
  packs: readonly Pack[],
  onRead: (done: number) => void,
): Promise<Received[]> {
  const { receiveFile } = await import("../../files/receive");
  const read: Received[] = [];
  for (const file of files) {
    onRead(read.length);
    read.push(await readOne(file, (bytes) => receiveFile(file.name, bytes, packs)));
  }
  return read;
}

async function readOne(file: File, read: (bytes: Uint8Array) => Received): Promise<Received> {
  try {
    if (file.size > LARGEST_FILE) throw new WorkbookFault("oversizedFile");
    return read(new Uint8Array(await file.arrayBuffer()));
  } catch (error) {
    return { file: file.name, sentence: withoutStop(toFault(error).sentence) };
  }
}
