import { Workbook, type InstallationChannel, type Sheet } from "./model";
import { readTheme, STANDARD_PALETTE } from "./color";
import { readComments } from "./comments";
import { readNames } from "./names";
import { openSheet } from "./open-sheet";
import { NO_STYLES, readStyles, type Styles } from "./open-style";
import { STANDARD_OPTIONS, type FileOptions } from "./options";
import { Package, type Relationship } from "./package";
import { richText } from "./rich-text";
import { visibilityWords } from "./visibility";
import { addInOf, channelOf, readSettings } from "./settings";
import { readStructure } from "./structure-protection";
import { orUnreadable, UnreadableWorkbook } from "./unreadable";
import { child, children, flag, number, type XmlElement } from "./xml-tree";

/**
 * The workbook in the bytes of an .xlsx file, of whatever program. Throws UnreadableWorkbook when
 * the bytes are none.
 */
export const openXlsx = async (
  bytes: Uint8Array,
  options: FileOptions = STANDARD_OPTIONS,
): Promise<Workbook> => openPackage(() => Package.open(bytes), options);

/** The same of a file that was taken apart already. */
export const openPackage = async (
  taken: () => Package,
  options: FileOptions = STANDARD_OPTIONS,
): Promise<Workbook> => Promise.resolve(orUnreadable(() => open(taken(), options)));

function open(file: Package, options: FileOptions): Workbook {
  const root = file.relationships("");
  const main = root.find(({ kind }) => kind === "officeDocument")?.path;
  if (main === undefined)
    throw new UnreadableWorkbook("The file does not say where its workbook is.");
  const book = file.read(main);
  const links = file.relationships(main);
  const styles = openStyles(file, links);
  const sources = {
    strings: openStrings(file, links),
    formats: styles.formats,
    from1904: flag(child(book, "workbookPr"), "date1904"),
    namespaces: options.namespaces,
  };
  const workbook = new Workbook();
  const sheets: (Sheet | null)[] = [];
  for (const element of children(child(book, "sheets"), "sheet")) {
    // Other kinds, such as chart sheets, have no cells.
    const link = links.find(({ id, kind }) => id === element.attributes.id && kind === "worksheet");
    const sheet = link ? workbook.addSheet(element.attributes.name) : null;
    sheets.push(sheet);
    if (!sheet || !link) continue;
    sheet.setVisibility(visibilityWords.fromFile(stateOf(element), "Visible"));
    openSheet(sheet, workbook, (each) => file.read(link.path, each), styles, sources);
    const notes = file.relationships(link.path);
    for (const { kind, path } of notes) {
      if (kind === "comments") sheet.setComments(readComments(file.read(path)));
    }
  }
  workbook.setStructure(readStructure(child(book, "workbookProtection")));
  readNames(child(book, "definedNames"), workbook, sheets);
  activate(workbook, sheets, child(child(book, "bookViews"), "workbookView"));
  openSettings(file, root, workbook, options);
  return workbook;
}

const stateOf = ({ attributes: { state } }: XmlElement) =>
  state === "hidden" || state === "veryHidden" ? state : "visible";

function openStyles(file: Package, links: readonly Relationship[]): Styles {
  const part = (wanted: string) => links.find(({ kind }) => kind === wanted)?.path;
  const theme = part("theme");
  const styles = part("styles");
  const colors = theme === undefined ? STANDARD_PALETTE.theme : readTheme(file.read(theme));
  return styles === undefined ? NO_STYLES : readStyles(file.read(styles), colors);
}

function openStrings(file: Package, links: readonly Relationship[]): string[] {
  const strings: string[] = [];
  const part = links.find(({ kind }) => kind === "sharedStrings");
  if (part) file.read(part.path, { si: (element) => strings.push(richText(element)) });
  return strings;
}

function activate(
  workbook: Workbook,
  sheets: readonly (Sheet | null)[],
  view: XmlElement | undefined,
): void {
  const wanted = sheets[number(view, "activeTab") ?? 0];
  const visible = workbook.sheets.find(({ visibility }) => visibility === "Visible");
  const active = wanted?.visibility === "Visible" ? wanted : visible;
  if (!active) throw new UnreadableWorkbook("The workbook has no visible sheet.");
  workbook.activate(active);
}

function openSettings(
  file: Package,
  root: readonly Relationship[],
  workbook: Workbook,
  { addIn }: FileOptions,
): void {
  const channel = addIn?.channel ?? "Registry";
  const settings = new Map<string, string>();
  const elsewhere = new Map<InstallationChannel, ReadonlyMap<string, string>>();
  for (const panes of root.filter(({ kind }) => kind === "webextensiontaskpanes")) {
    for (const { path } of file.relationships(panes.path)) {
      const part = file.read(path);
      if (addIn && addInOf(part) !== addIn.id.toLowerCase()) continue;
      const kept = readSettings(part);
      if (addIn && channelOf(part) !== channel) elsewhere.set(channelOf(part), new Map(kept));
      else for (const [name, value] of kept) settings.set(name, value);
    }
  }
  workbook.settingsElsewhere = elsewhere;
  if (settings.size > 0) workbook.setSettings(settings);
}
