import type { PDFDocumentProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { UnreadableDocument } from "../faults";
import { characterTables } from "./character-tables";

/** The parts of pdf.js that are used; loaded when the first PDF is read. */
export interface PdfEngine {
  readonly open: (bytes: Uint8Array) => Promise<OpenPdf>;
  readonly operations: Readonly<Record<string, number>>;
}

/** A file that is open. */
export interface OpenPdf {
  readonly pages: PDFDocumentProxy;
  /** Whether a table of characters was asked for and not there: texts are lacking or wrong. */
  readonly lacksTables: () => boolean;
}

export async function pdfEngine(): Promise<PdfEngine> {
  const pdf = await import("pdfjs-dist/legacy/build/pdf.mjs");
  // In this thread: pdf.js finds its worker here, and asks for no file.
  (globalThis as { pdfjsWorker?: unknown }).pdfjsWorker ??=
    await import("pdfjs-dist/legacy/build/pdf.worker.mjs");
  return {
    operations: pdf.OPS,
    open: async (data) => {
      let lacks = false;
      /** Where pdf.js asks for tables of characters. */
      class Tables {
        async fetch({ name }: { name: string }) {
          const tables = characterTables();
          lacks ||= tables === null;
          if (!tables) throw new Error(`no table of characters ${name}`);
          return { cMapData: await tables(name), isCompressed: true };
        }
      }
      try {
        const { promise } = pdf.getDocument({
          data: Uint8Array.from(data),
          verbosity: pdf.VerbosityLevel.ERRORS,
          useSystemFonts: false,
          disableFontFace: true,
          isEvalSupported: false,
          enableXfa: false,
          useWorkerFetch: false,
          useWasm: false,
          // Pictures are not looked at.
          maxImageSize: 1,
          CMapReaderFactory: Tables,
        });
        return { pages: await promise, lacksTables: () => lacks };
      } catch (error) {
        const isLocked = (error as { name?: string }).name === "PasswordException";
        throw new UnreadableDocument(isLocked ? "encrypted" : "damaged", error);
      }
    },
  };
}
