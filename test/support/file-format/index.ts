import { bookFaults } from "./book";
import { MAX_TEXT } from "./limits";
import { countFaults, lookFaults } from "./looks";
import { below, childOf, childrenOf, numberOf, type Node } from "./node";
import { noteFaults, wholeText } from "./notes";
import { openPackage, type Package } from "./package";
import { shapeFaults } from "./shape";
import { sheetFaults, type Shared } from "./sheet";

/**
 * What the parts of a workbook do otherwise than the file format has it: order and kind of elements
 * and attributes, what must be unique, counts, lengths, references, and what comes in pairs. Strict:
 * whatever no workbook of ours has is a violation too. Sorted by part.
 */
export async function formatFaults(bytes: Uint8Array): Promise<string[]> {
  const file = await openPackage(bytes);
  const faults = [...file.faults];
  for (const [part, root] of file.parts) {
    // A drawing is no XML of a schema; what it has to hold is told with its notes.
    const own = root.name === "xml" ? [] : [...shapeFaults(root), ...countFaults(root)];
    faults.push(...own.map((fault) => `${part}: ${fault}`));
  }
  faults.push(...workbookFaults(file));
  return [...new Set(faults)].sort();
}

function workbookFaults({ parts, related }: Package): string[] {
  const path = (from: string, kind: string): string =>
    related(from).find((each) => each.kind === kind)?.target ?? "";
  const main = path("", "officeDocument");
  const book = parts.get(main);
  if (!book) return ["there is no workbook"];
  const of = (part: string, faults: readonly string[]): string[] =>
    faults.map((fault) => `${part}: ${fault}`);
  const [styles, strings, metadata] = ["styles", "sharedStrings", "sheetMetadata"].map((kind) =>
    parts.get(path(main, kind)),
  );
  const listed = childrenOf(childOf(book, "sheets"), "sheet");
  const shared: Shared = {
    sheets: listed.map(({ attributes }) => attributes.get("name") ?? ""),
    cellFormats: childrenOf(childOf(styles, "cellXfs"), "xf").length,
    conditionalFormats: childrenOf(childOf(styles, "dxfs"), "dxf").length,
    strings: childrenOf(strings, "si").length,
    cellMetadata: childrenOf(childOf(metadata, "cellMetadata"), "bk").length,
  };
  const paths = listed.map(
    ({ attributes }) => related(main).find(({ id }) => id === attributes.get("r:id"))?.target ?? "",
  );
  const sheets = paths.flatMap((each) => parts.get(each) ?? []);
  return [
    ...of(main, bookFaults(book)),
    ...of(path(main, "styles"), styles ? lookFaults(styles) : ["is missing"]),
    ...of(path(main, "sharedStrings"), strings ? stringFaults(strings, sheets) : []),
    ...of(path(main, "sheetMetadata"), metadata ? metadataFaults(metadata) : []),
    ...selectionFaults(book, sheets),
    ...paths.flatMap((each) => {
      const sheet = parts.get(each);
      if (!sheet) return [`${each}: is missing`];
      const drawing = parts.get(path(each, "vmlDrawing"));
      const notes = parts.get(path(each, "comments"));
      return of(each, [
        ...sheetFaults(sheet, shared),
        ...noteFaults(notes, drawing),
        ...(Boolean(drawing) === Boolean(childOf(sheet, "legacyDrawing"))
          ? []
          : ["the drawing of its notes is not named by the sheet"]),
      ]);
    }),
  ];
}

function stringFaults(strings: Node, sheets: readonly Node[]): string[] {
  const texts = childrenOf(strings, "si").map(wholeText);
  const uses = sheets
    .flatMap((sheet) => below(sheet, "c"))
    .filter(({ attributes }) => attributes.get("t") === "s").length;
  return [
    ...(numberOf(strings, "uniqueCount") === texts.length
      ? []
      : ["the texts are not counted right"]),
    ...(numberOf(strings, "count") === uses ? [] : ["the uses of texts are not counted right"]),
    ...texts
      .filter((text) => text.length > MAX_TEXT)
      .map((text) => `too long: ${text.slice(0, 20)}`),
    ...below(strings, "t")
      .filter(({ text, attributes }) => /^\s|\s$/.test(text) && !attributes.has("xml:space"))
      .map(({ text }) => `the white space of ${JSON.stringify(text)} is not kept`),
  ];
}

function metadataFaults(metadata: Node): string[] {
  const types = childrenOf(childOf(metadata, "metadataTypes"), "metadataType").map(
    ({ attributes }) => attributes.get("name"),
  );
  const futures = childrenOf(metadata, "futureMetadata");
  const blocks = (name: string | undefined): number =>
    childrenOf(
      futures.find(({ attributes }) => attributes.get("name") === name),
      "bk",
    ).length;
  return below(metadata, "rc")
    .filter((node) => {
      const type = types[(numberOf(node, "t") ?? 0) - 1];
      return type === undefined || (numberOf(node, "v") ?? 0) >= blocks(type);
    })
    .map(() => "metadata of a cell are not there");
}

/** The active sheet is selected, and no other. */
function selectionFaults(book: Node, sheets: readonly Node[]): string[] {
  const active = numberOf(below(book, "workbookView")[0] ?? book, "activeTab") ?? 0;
  const selected = sheets.map((sheet) =>
    below(sheet, "sheetView").some(({ attributes }) => attributes.get("tabSelected") === "1"),
  );
  return selected.every((is, i) => is === (i === active))
    ? []
    : ["not the active sheet alone is selected"];
}
