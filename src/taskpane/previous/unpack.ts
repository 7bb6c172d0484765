import JSZip, { type JSZipObject } from "jszip";
import { WorkbookFault } from "../../reading/fault";
import { UNPACKED } from "../shell/file-limits";

/** A part as JSZip documents it, whose types leave this out. */
interface StreamedPart {
  internalStream(type: "string"): JSZip.JSZipStreamHelper<string>;
}

/** The parts of a zip file, unpacked when they are asked for. */
export interface Unpacked {
  readonly text: (path: string) => Promise<string | undefined>;
  readonly matching: (path: RegExp) => readonly string[];
}

/**
 * Opens a zip file. What it says of its sizes is not trusted: unpacking ends where all that was
 * asked for goes beyond `UNPACKED`.
 * @throws WorkbookFault "oversizedFile", here or while a part is unpacked
 */
export async function openZip(data: ArrayBuffer): Promise<Unpacked> {
  const zip = await JSZip.loadAsync(data);
  if (Object.keys(zip.files).length > UNPACKED.parts) throw new WorkbookFault("oversizedFile");
  let left: number = UNPACKED.characters;
  const unpack = (part: JSZipObject): Promise<string> =>
    new Promise((resolve, reject) => {
      const chunks: string[] = [];
      const stream = (part as unknown as StreamedPart).internalStream("string");
      stream
        .on("data", (chunk) => {
          left -= chunk.length;
          chunks.push(chunk);
          if (left >= 0) return;
          chunks.length = 0;
          stream.pause();
          reject(new WorkbookFault("oversizedFile"));
        })
        .on("error", reject)
        .on("end", () => resolve(chunks.join("")))
        .resume();
    });
  return {
    text: async (path) => {
      const part = zip.file(path);
      return part ? unpack(part) : undefined;
    },
    matching: (path) => zip.file(path).map(({ name }) => name),
  };
}
