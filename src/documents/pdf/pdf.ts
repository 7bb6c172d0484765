import type { PDFPageProxy } from "pdfjs-dist/legacy/build/pdf.mjs";
import { MOST, type Budget } from "../bounds";
import type { FileContent, Remark } from "../document";
import { UnreadableDocument } from "../faults";
import { blocksOf, type Piece, type TextPiece } from "../pieces";
import { pdfEngine, type PdfEngine } from "./engine";
import { mapped, times, type Matrix, type PlacedText } from "./geometry";
import { readPage, type PagePart } from "./page";
import { rulesOf, type Drawing } from "./rules";
import { wordsOf } from "./words";

/** A PDF with text: paragraphs and ruled tables, page by page. A scan is told to be one. */
export async function readPdf(bytes: Uint8Array, budget: Budget): Promise<FileContent> {
  const engine = await pdfEngine();
  const { pages: file, lacksTables } = await engine.open(bytes);
  try {
    if (file.numPages > MOST.pages) throw new UnreadableDocument("manyPages");
    const pieces: Piece[] = [];
    const pictures: number[] = [];
    let open = false;
    for (let number = 1; number <= file.numPages; number++) {
      budget.time();
      const page = await file.getPage(number);
      const texts = await textsOf(page, budget);
      if (texts.length === 0) pictures.push(number);
      else open = addPage(pieces, await partsOf(page, texts, engine, budget), number, open);
      page.cleanup();
    }
    if (lacksTables()) throw new UnreadableDocument("foreignFonts");
    const blocks = blocksOf(pieces, budget);
    if (blocks.length === 0) throw new UnreadableDocument("scan");
    const remarks: Remark[] =
      pictures.length > 0 ? [{ code: "picturePages", detail: pictures.join("、") }] : [];
    return { kind: "pdf", blocks, remarks };
  } finally {
    await file.destroy();
  }
}

async function textsOf(page: PDFPageProxy, budget: Budget): Promise<PlacedText[]> {
  const { transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!("str" in item) || item.str.trim() === "") return [];
    budget.characters(item.str.length);
    const own = times(transform as unknown as Matrix, item.transform as unknown as Matrix);
    const { x, y } = mapped(own, { x: 0, y: 0 });
    const height = Math.hypot(own[2], own[3]);
    return wordsOf({ text: item.str, left: x, right: x + item.width, base: y, height });
  });
}

async function partsOf(
  page: PDFPageProxy,
  texts: readonly PlacedText[],
  { operations }: PdfEngine,
  budget: Budget,
): Promise<PagePart[]> {
  const { transform } = page.getViewport({ scale: 1 });
  const drawing = (await page.getOperatorList()) as Drawing;
  budget.time();
  const rules = rulesOf(drawing, operations, transform as unknown as Matrix, budget);
  return readPage(texts, rules, budget);
}

/** Adds a page; its first paragraph goes on with the last one where that was full. */
function addPage(
  pieces: Piece[],
  parts: readonly PagePart[],
  page: number,
  wasOpen: boolean,
): boolean {
  const place = `第${page}页`;
  parts.forEach((part, index) => {
    if (part.type === "table") {
      pieces.push({ ...part.table, place });
      return;
    }
    const last = pieces[pieces.length - 1];
    if (index === 0 && wasOpen && part.goesOn && last?.type === "text")
      pieces[pieces.length - 1] = { ...last, text: last.text + part.text } satisfies TextPiece;
    else pieces.push({ type: "text", text: part.text, place });
  });
  const end = parts[parts.length - 1];
  return end?.type === "paragraph" && end.isOpen;
}
