import { find, read, type CFB$Container } from "cfb";
import type { Budget } from "../bounds";
import type { FileContent } from "../document";
import { UnreadableDocument } from "../faults";
import { readDoc } from "./doc";

/** A file of streams ([MS-CFB]): Word and Excel 97–2003, .wps and .et, or an Office file with a password. */
export async function readCompound(bytes: Uint8Array, budget: Budget): Promise<FileContent> {
  const container = opened(bytes);
  const stream = (name: string): Uint8Array | undefined => streamOf(container, name);
  if (stream("EncryptedPackage")) throw new UnreadableDocument("encrypted");
  const text = stream("WordDocument");
  if (text) return readDoc({ text, stream: (name) => stream(name) ?? new Uint8Array() }, budget);
  const workbook = stream("Workbook") ?? stream("Book");
  if (workbook) {
    const [{ expectWholeRecords }, { readOldWorkbook }] = await Promise.all([
      import("../spreadsheet/biff"),
      import("../spreadsheet/sheetjs"),
    ]);
    expectWholeRecords(workbook);
    return readOldWorkbook(workbook, budget);
  }
  throw new UnreadableDocument(stream("PowerPoint Document") ? "slides" : "unknown");
}

function opened(bytes: Uint8Array): CFB$Container {
  try {
    return read(bytes, { type: "array" });
  } catch (error) {
    throw new UnreadableDocument("damaged", error);
  }
}

/** A stream of the file itself; files within the file have their own of the same names. */
function streamOf(container: CFB$Container, name: string): Uint8Array | undefined {
  const root = container.FullPaths[0] ?? "";
  const entry = find(container, `${root}${name}`);
  if (!entry) return undefined;
  const content = Uint8Array.from(entry.content as number[]);
  // Where the chain of sectors breaks off or leads round, less comes out than the file states.
  if (content.length < entry.size) throw new UnreadableDocument("damaged");
  return content;
}
