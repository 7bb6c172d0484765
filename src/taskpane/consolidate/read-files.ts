import type { HandedIn } from "../../consolidation";
import { toFault } from "../../excel";
import { withoutStop } from "../../findings/without-stop";
import { LARGEST_WORKBOOK } from "../shell/file-limits";

/**
 * Reads files one after the other, so that only one of them is in memory at a time; what cannot be
 * read is refused with the reason and does not stop the others.
 */
export async function readFiles(
  files: readonly File[],
  onRead: (done: number) => void,
): Promise<HandedIn[]> {
  const { readReportFile } = await import("./read-report-file");
  const read: HandedIn[] = [];
  for (const file of files) {
    onRead(read.length);
    read.push(await readOne(file, readReportFile));
  }
  return read;
}

async function readOne(
  file: File,
  readReportFile: (name: string, data: ArrayBuffer) => Promise<HandedIn>,
): Promise<HandedIn> {
  if (file.size > LARGEST_WORKBOOK)
    return { file: file.name, sentence: "文件超过 20 MB，不是只含报表的工作簿，没有读取" };
  try {
    return await readReportFile(file.name, await file.arrayBuffer());
  } catch (error) {
    return { file: file.name, sentence: withoutStop(toFault(error).sentence) };
  }
}
