/** A text at its place, in points from the lower left corner. */
export interface PdfText {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}

export interface PdfPage {
  readonly texts?: readonly PdfText[];
  /** Operators that draw: `50 50 m 150 50 l S`. */
  readonly drawing?: string;
  readonly more?: string;
}

const hex = (text: string): string =>
  Array.from(text, (char) => char.charCodeAt(0).toString(16).padStart(4, "0")).join("");

/** Every code is the character of its number: what a file says that holds its fonts. */
const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def
1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfrange <0000> <ffff> <0000> endbfrange
endcmap end end`;

/**
 * A PDF of these pages. Its one font is square, its codes are those of Unicode; `encoding` names
 * another table of characters and leaves out what the codes mean.
 */
export function pdfFile(pages: readonly PdfPage[], encoding?: string): Uint8Array {
  const objects: string[] = [];
  const add = (object: string): number => objects.push(object);
  const stream = (data: string): string =>
    `<< /Length ${data.length} >>\nstream\n${data}\nendstream`;
  add("<< /Type /Catalog /Pages 2 0 R >>");
  add("");
  const unicode = add(stream(TO_UNICODE));
  const descriptor = add(
    "<< /Type /FontDescriptor /FontName /X /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
  );
  const system = "<< /Registry (Adobe) /Ordering (GB1) /Supplement 2 >>";
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X /CIDSystemInfo ${encoding ? system : system.replace("GB1", "Identity")} /FontDescriptor ${descriptor} 0 R /DW 1000 >>`,
  );
  const font = add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /${encoding ?? "Identity-H"} /DescendantFonts [${descendant} 0 R] ${encoding ? "" : `/ToUnicode ${unicode} 0 R`} >>`,
  );
  const kids = pages.map(({ texts = [], drawing = "", more = "" }) => {
    const shown = texts
      .map(({ text, x, y, size = 10 }) => `BT /F ${size} Tf ${x} ${y} Td <${hex(text)}> Tj ET`)
      .join("\n");
    const contents = add(stream(`${drawing}\n${shown}`));
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] ${more} /Resources << /Font << /F ${font} 0 R >> >> /Contents ${contents} 0 R >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(" ")}] >>`;
  let file = "%PDF-1.4\n";
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, "0")} 00000 n \n`).join("")}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`;
  return Uint8Array.from(file, (char) => char.charCodeAt(0));
}

const line = (x1: number, y1: number, x2: number, y2: number): string =>
  `${x1} ${y1} m ${x2} ${y2} l S`;

/** The borders of cells, each drawn by itself, as Word does; `thin` fills boxes instead. */
export function borders(
  cells: readonly { left: number; right: number; top: number; bottom: number }[],
  thin = false,
): string {
  const edge = thin
    ? (x1: number, y1: number, x2: number, y2: number): string =>
        `${x1} ${y1} ${Math.max(x2 - x1, 0.5)} ${Math.max(y2 - y1, 0.5)} re f`
    : line;
  return cells
    .map(({ left, right, top, bottom }) =>
      [
        edge(left, bottom, right, bottom),
        edge(left, top, right, top),
        edge(left, bottom, left, top),
        edge(right, bottom, right, top),
      ].join("\n"),
    )
    .join("\n");
}
