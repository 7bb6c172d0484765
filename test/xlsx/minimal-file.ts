import JSZip from "jszip";

/** XML to put into an otherwise empty workbook of one sheet. */
export interface Parts {
  rows?: string;
  sheetStart?: string;
  sheetEnd?: string;
  strings?: string;
  styles?: string;
  book?: string;
  bookEnd?: string;
  /** Before the names of elements, as some programs write them: "x:". */
  prefix?: string;
  /** The addresses of ISO/IEC 29500 Strict, and paths from the root of the file. */
  strict?: boolean;
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The bytes of a file as another program might write it. */
export function minimalFile(parts: Parts = {}): Promise<Uint8Array> {
  const { prefix: p = "", strict = false } = parts;
  const office = strict
    ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
    : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const namespace = p === "" ? `xmlns="${MAIN}"` : `xmlns:${p.slice(0, -1)}="${MAIN}"`;
  const root = (name: string, inside: string) =>
    `<?xml version="1.0"?><${p}${name} ${namespace} xmlns:r="${office}">${inside}</${p}${name}>`;
  const links = (list: readonly (readonly [kind: string, target: string])[]) =>
    `<Relationships xmlns="${PACKAGE}">${list
      .map(
        ([kind, target], index) =>
          `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${target}"/>`,
      )
      .join("")}</Relationships>`;
  const from = strict ? "/xl/" : "";
  const zip = new JSZip();
  zip.file("_rels/.rels", links([["officeDocument", "xl/workbook.xml"]]));
  zip.file(
    "xl/_rels/workbook.xml.rels",
    links([
      ["worksheet", `${from}worksheets/a%20sheet.xml`],
      ["styles", `${from}styles.xml`],
      ["sharedStrings", `${from}sharedStrings.xml`],
    ]),
  );
  zip.file(
    "xl/workbook.xml",
    root(
      "workbook",
      `${parts.book ?? ""}<${p}sheets><${p}sheet name="Sheet1" sheetId="9" r:id="rId1"/></${p}sheets>${parts.bookEnd ?? ""}`,
    ),
  );
  zip.file("xl/styles.xml", root("styleSheet", parts.styles ?? ""));
  zip.file("xl/sharedStrings.xml", root("sst", parts.strings ?? ""));
  zip.file(
    "xl/worksheets/a sheet.xml",
    root(
      "worksheet",
      `${parts.sheetStart ?? ""}<${p}sheetData>${parts.rows ?? ""}</${p}sheetData>${parts.sheetEnd ?? ""}`,
    ),
  );
  return zip.generateAsync({ type: "uint8array" });
}
