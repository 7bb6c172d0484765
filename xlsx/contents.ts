import { damaged, type ValueSources } from "./cell-value";
import { Package, type Relationship } from "./package";
import { richText } from "./rich-text";
import { isDateFormat, numberFormatsOf } from "./number-format";
import { readSettings } from "./settings";
import { readSheetCells, type FileCell } from "./sheet-cells";
import { orUnreadable, UnreadableWorkbook } from "./unreadable";
import { child, children, flag, number, type XmlElement } from "./xml-tree";

/** A defined name as the file has it. */
export interface FileName {
  readonly name: string;
  /** Begins with "=". */
  readonly formula: string;
  /** The place of the sheet that it belongs to; null for the workbook's own. */
  readonly sheet: number | null;
}

/**
 * What the sheets of a file hold, without their looks: nothing is read before it is asked for. Whatever is
 * asked throws UnreadableWorkbook where the file is damaged, OversizedWorkbook beyond the bounds.
 */
export interface Contents {
  /** In the order of their tabs; those that are no worksheets have no cells. */
  readonly sheets: readonly { readonly name: string }[];
  readonly names: readonly FileName[];
  /** The cells of a sheet that hold something, as they stand in the file. */
  cells(sheet: number): readonly FileCell[];
  /** What add-ins keep in the file, by name, as JSON. */
  settings(): ReadonlyMap<string, string>;
}

/**
 * Opens an .xlsx file, of whatever program.
 * @throws UnreadableWorkbook when the bytes are none
 */
export const openContents = (bytes: Uint8Array): Contents =>
  orUnreadable(() => new FileContents(Package.open(bytes)));

class FileContents implements Contents {
  readonly sheets: readonly { readonly name: string }[];
  readonly names: readonly FileName[];
  readonly #file: Package;
  readonly #root: readonly Relationship[];
  readonly #book: XmlElement;
  readonly #links: readonly Relationship[];
  readonly #paths: readonly (string | undefined)[];
  readonly #cells = new Map<number, readonly FileCell[]>();
  #sources: (ValueSources & { isDate: (style: number) => boolean }) | undefined;

  constructor(file: Package) {
    this.#file = file;
    this.#root = file.relationships("");
    const main = this.#root.find(({ kind }) => kind === "officeDocument")?.path;
    if (main === undefined)
      throw new UnreadableWorkbook("The file does not say where its workbook is.");
    this.#book = file.read(main);
    this.#links = file.relationships(main);
    const elements = children(child(this.#book, "sheets"), "sheet");
    const targets = new Map(this.#links.map((link) => [link.id, link]));
    this.sheets = elements.map(({ attributes }) => ({ name: attributes.name ?? "" }));
    this.#paths = elements.map(({ attributes: { id = "", name = "" } }) => {
      const link = targets.get(id);
      if (!link) throw damaged(`a sheet ${name} that leads nowhere`);
      return link.kind === "worksheet" ? link.path : undefined;
    });
    this.names = children(child(this.#book, "definedNames"), "definedName").map((element) => ({
      name: element.attributes.name ?? "",
      formula: `=${element.text.trim()}`,
      sheet: number(element, "localSheetId") ?? null,
    }));
  }

  cells(sheet: number): readonly FileCell[] {
    const known = this.#cells.get(sheet);
    if (known) return known;
    const path = this.#paths[sheet];
    const cells = orUnreadable(() =>
      path === undefined ? [] : readSheetCells(this.#file, path, this.#valueSources()),
    );
    this.#cells.set(sheet, cells);
    return cells;
  }

  settings(): ReadonlyMap<string, string> {
    return orUnreadable(() => {
      const panes = this.#root.filter(({ kind }) => kind === "webextensiontaskpanes");
      const parts = panes.flatMap(({ path }) => this.#file.relationships(path));
      return new Map(parts.flatMap(({ path }) => readSettings(this.#file.read(path))));
    });
  }

  #valueSources() {
    if (this.#sources) return this.#sources;
    const part = (wanted: string) => this.#links.find(({ kind }) => kind === wanted)?.path;
    const [texts, styles] = [part("sharedStrings"), part("styles")];
    const strings: string[] = [];
    if (texts !== undefined)
      this.#file.read(texts, { si: (element) => strings.push(richText(element)) });
    const from1904 = flag(child(this.#book, "workbookPr"), "date1904");
    // How a number looks matters where dates have to be moved only.
    const formats =
      from1904 && styles !== undefined ? numberFormatsOf(this.#file.read(styles)) : [];
    this.#sources = {
      strings,
      from1904,
      isDate: (style) => isDateFormat(formats[style] ?? formats[0] ?? "General"),
    };
    return this.#sources;
  }
}
