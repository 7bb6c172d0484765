import { failure, success, type Outcome } from "../evaluation";
import { openArchive } from "./archive";
import { Budget, MOST } from "./bounds";
import type { FileContent } from "./document";
import { UnreadableDocument, type DocumentFault } from "./faults";
import { firstLook } from "./kind";

/** What a file says, or why it was not read. What it is, is told by its content. */
export async function readFile(bytes: Uint8Array): Promise<Outcome<FileContent, DocumentFault>> {
  return guarded(() => readBytes(bytes, new Budget()));
}

/** What was pasted: HTML where the clipboard has it, or else text with tabs. */
export async function readPasted(
  pasted: { readonly html: string } | { readonly text: string },
): Promise<Outcome<FileContent, DocumentFault>> {
  return guarded(async () => {
    const budget = new Budget();
    const given = "html" in pasted ? pasted.html : pasted.text;
    if (given.length > MOST.text) throw new UnreadableDocument("longText");
    if ("html" in pasted) {
      const { readHtml } = await import("./html/html");
      return readHtml(given, budget);
    }
    const { readText } = await import("./text/text");
    return readText(given, budget);
  });
}

async function guarded(
  read: () => Promise<FileContent>,
): Promise<Outcome<FileContent, DocumentFault>> {
  try {
    return success(await read());
  } catch (error) {
    if (error instanceof UnreadableDocument) return failure({ code: error.code });
    // Whatever else a file brings about: the reader of the kind could not take it in.
    return failure({ code: "damaged" });
  }
}

async function readBytes(bytes: Uint8Array, budget: Budget): Promise<FileContent> {
  if (bytes.length === 0) throw new UnreadableDocument("empty");
  if (bytes.length > MOST.megabytes * 1024 * 1024) throw new UnreadableDocument("largeFile");
  const look = firstLook(bytes);
  switch (look.as) {
    case "refused":
      throw new UnreadableDocument(look.why);
    case "zip":
      return readZip(bytes, budget);
    case "compound": {
      const { readCompound } = await import("./doc/compound");
      return readCompound(bytes, budget);
    }
    case "workbookXml":
      return readWorkbook(bytes, budget);
    case "pdf": {
      const { readPdf } = await import("./pdf/pdf");
      return readPdf(bytes, budget);
    }
    case "html": {
      const { decodeHtml, readHtml } = await import("./html/html");
      return readHtml(decodeHtml(bytes), budget);
    }
    case "text": {
      const [{ decodeText }, { readText }] = await Promise.all([
        import("./text/decode"),
        import("./text/text"),
      ]);
      return readText(decodeText(bytes), budget);
    }
  }
}

async function readZip(bytes: Uint8Array, budget: Budget): Promise<FileContent> {
  const archive = openArchive(bytes);
  switch (archive.as) {
    case "docx": {
      const { readDocx } = await import("./docx/docx");
      return readDocx(archive.file, archive.main, budget);
    }
    case "xlsx": {
      const { readXlsx } = await import("./spreadsheet/xlsx");
      return readXlsx(archive.file, budget);
    }
    case "xlsb":
      return readWorkbook(bytes, budget);
  }
}

async function readWorkbook(bytes: Uint8Array, budget: Budget): Promise<FileContent> {
  const { readOldWorkbook } = await import("./spreadsheet/sheetjs");
  return readOldWorkbook(bytes, budget);
}
