import { Package } from "../../xlsx/package";
import { OversizedWorkbook } from "../../xlsx/unreadable";
import { UnreadableDocument } from "./faults";

/** Pictures, fonts and files within the file, which are not read and may be large. */
const UNWANTED = /(^|\/)(media|embeddings|fonts|printerSettings)\/|\.(jpe?g|png|gif|emf|wmf)$/i;

/** What the main part of a zip makes it. */
export type Archive =
  | { readonly as: "docx" | "xlsx"; readonly file: Package; readonly main: string }
  | { readonly as: "xlsb" };

/** By the content types that Office files state of their main part (ECMA-376 Part 2, 6.2.3). */
const KINDS: readonly (readonly [RegExp, Archive["as"]])[] = [
  [/wordprocessingml|ms-word\./, "docx"],
  [/ms-excel\.sheet\.binary/, "xlsb"],
  [/spreadsheetml|ms-excel\./, "xlsx"],
];

/**
 * Takes a zip apart and tells what it is by what its parts say of themselves.
 * @throws UnreadableDocument when it is no Word file and no workbook, damaged, or too large
 */
export function openArchive(bytes: Uint8Array): Archive {
  const file = opened(bytes);
  const main = file.relationships("").find(({ kind }) => kind === "officeDocument")?.path;
  if (main === undefined) throw new UnreadableDocument(otherKind(file));
  const type = contentType(file, main);
  if (/presentationml|ms-powerpoint/.test(type)) throw new UnreadableDocument("slides");
  const as = KINDS.find(([pattern]) => pattern.test(type))?.[1];
  if (as === undefined) throw new UnreadableDocument("unknown");
  return as === "xlsb" ? { as } : { as, file, main };
}

function opened(bytes: Uint8Array): Package {
  try {
    return Package.takenApart(bytes, UNWANTED);
  } catch (error) {
    if (error instanceof OversizedWorkbook) throw new UnreadableDocument("largeContent", error);
    const isLocked = /encrypted/i.test(String(error));
    throw new UnreadableDocument(isLocked ? "encrypted" : "damaged", error);
  }
}

function contentType(file: Package, main: string): string {
  const types = file.read("[Content_Types].xml").children;
  const of = (name: string, value: string): string | undefined =>
    types.find(({ attributes }) => attributes[name]?.toLowerCase() === value.toLowerCase())
      ?.attributes.ContentType;
  return of("PartName", `/${main}`) ?? of("Extension", main.slice(main.lastIndexOf(".") + 1)) ?? "";
}

function otherKind(file: Package) {
  if (file.has("OFD.xml")) return "ofd";
  return file.text("mimetype")?.startsWith("application/vnd.oasis") ? "openDocument" : "archive";
}
