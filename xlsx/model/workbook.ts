import { cellRect, type Rect } from "./address";
import type { CellContent } from "./cell";
import type { Change, ChangeListener } from "./change";
import { renameInFormulas, removeFromFormulas } from "./formula-rewrite";
import { Names } from "./names";
import { Sheet } from "./sheet";
import type { Visibility } from "./sheet-parts";
import type { TrackedRange } from "./tracked";

/** 审阅 → 保护工作簿: while it is on, no sheet comes, goes, moves, is renamed, hidden or shown. */
export interface StructureProtection {
  readonly protected: boolean;
  readonly password: string | null;
}

export const UNLOCKED_STRUCTURE: StructureProtection = { protected: false, password: null };

/** How an add-in may be installed ([MS-OWEXML] 2.2.7): from a manifest at hand, a folder, centrally, the store. */
export type InstallationChannel = "Registry" | "FileSystem" | "EXCatalog" | "OMEX";

/** What Excel knows of an add-in's functions. */
export interface KnownFunctions {
  /** Whether a formula calls one that is not registered. */
  hasUnknown(formula: string): boolean;
  /** Whether it calls any at all. */
  hasAny(formula: string): boolean;
}

const NO_FUNCTIONS: KnownFunctions = { hasUnknown: () => false, hasAny: () => false };

const sheetId = (serial: number): string =>
  `{${serial.toString(16).toUpperCase().padStart(8, "0")}-0001-0000-0000-000000000000}`;

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/**
 * A workbook in memory: the one truth that calculation, grid, files and the API look at.
 * It tells its listeners every change, in order, after it happened.
 */
export class Workbook {
  readonly names = new Names((name) => {
    this.emit({ type: "names", name });
  });
  /** Ranges the add-in or a person holds on to; insertions and deletions move them. */
  readonly tracked = new Set<TrackedRange>();
  /** The custom functions; whoever runs the workbook says which. */
  functions: KnownFunctions = NO_FUNCTIONS;
  /** What the add-in keeps in the file where it is installed otherwise; it is not seen here. */
  settingsElsewhere: ReadonlyMap<InstallationChannel, ReadonlyMap<string, string>> = new Map();
  private readonly list: Sheet[] = [];
  private readonly listeners = new Set<ChangeListener>();
  private storedSettings: ReadonlyMap<string, string> = new Map();
  private lock = UNLOCKED_STRUCTURE;
  private active: Sheet | null = null;
  private readonly selections = new Map<Sheet, TrackedRange>();
  private serial = 0;

  /** Returns the function that ends the subscription. */
  onChange(listener: ChangeListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  emit(change: Change): void {
    for (const listener of [...this.listeners]) listener(change);
  }

  /** What an entry becomes in this workbook: a formula with an unknown function is stuck. */
  entered(content: CellContent): CellContent {
    const isStuck = content.formula !== null && this.functions.hasUnknown(content.formula);
    return isStuck ? { ...content, isStuck } : content;
  }

  /** In the order of the tabs. */
  get sheets(): readonly Sheet[] {
    return this.list;
  }

  /** By name or id; upper and lower case are the same name. */
  sheet(key: string): Sheet | null {
    return this.list.find((sheet) => sheet.id === key || sameName(sheet.name, key)) ?? null;
  }

  /** Adds a sheet behind the last one; without a name it is the next free "SheetN". */
  addSheet(name?: string): Sheet {
    const free = name ?? this.freeName();
    if (this.sheet(free)) throw new Error(`A sheet named ${free} exists already.`);
    const sheet: Sheet = new Sheet(sheetId(this.serial++), free, (change) => {
      this.emit({ ...change, sheet });
    });
    this.list.push(sheet);
    this.active ??= sheet;
    sheet.emit({ type: "added" });
    return sheet;
  }

  /** Deletes a sheet; references to it become #REF!, its own names go with it. */
  removeSheet(sheet: Sheet): void {
    const index = this.list.indexOf(sheet);
    if (index < 0) return;
    if (this.active === sheet) this.activateNeighbour(index);
    this.list.splice(index, 1);
    this.selections.delete(sheet);
    this.names.removeScope(sheet);
    for (const range of this.tracked) if (range.sheet === sheet) range.rect = null;
    removeFromFormulas(this, sheet.name);
    sheet.emit({ type: "removed" });
  }

  /** Renames a sheet, and every reference to it. */
  renameSheet(sheet: Sheet, name: string): void {
    const before = sheet.name;
    sheet.setName(name);
    renameInFormulas(this, before, name);
  }

  moveSheet(sheet: Sheet, position: number): void {
    this.list.splice(this.list.indexOf(sheet), 1);
    this.list.splice(position, 0, sheet);
    sheet.emit({ type: "moved" });
  }

  /** Hides or shows a sheet; hiding the active one activates its neighbour. */
  setVisibility(sheet: Sheet, visibility: Visibility): void {
    sheet.setVisibility(visibility);
    if (visibility !== "Visible" && this.active === sheet) {
      this.activateNeighbour(this.list.indexOf(sheet));
    }
  }

  get activeSheet(): Sheet {
    if (!this.active) throw new Error("The workbook has no sheet.");
    return this.active;
  }

  activate(sheet: Sheet): void {
    const before = this.active;
    if (before === sheet) return;
    this.active = sheet;
    this.emit({ type: "activated", sheet, before });
  }

  /** The selection on a sheet; A1 until something was selected there. */
  selection(sheet: Sheet = this.activeSheet): Rect {
    return this.selections.get(sheet)?.rect ?? cellRect(0, 0);
  }

  /** Activates the sheet and selects the rectangle. */
  select(sheet: Sheet, rect: Rect): void {
    this.activate(sheet);
    const old = this.selections.get(sheet);
    if (old) this.tracked.delete(old);
    this.selections.set(sheet, this.track(sheet, rect));
    sheet.emit({ type: "selected", rect });
  }

  track(sheet: Sheet, rect: Rect): TrackedRange {
    const range = { sheet, rect };
    this.tracked.add(range);
    return range;
  }

  /** The document's settings (Office.context.document.settings), values as JSON. */
  get settings(): ReadonlyMap<string, string> {
    return this.storedSettings;
  }

  setSettings(settings: ReadonlyMap<string, string>): void {
    this.storedSettings = new Map(settings);
    this.emit({ type: "settings" });
  }

  /** What the API and a person obey; the model itself does as it is told. */
  get structure(): StructureProtection {
    return this.lock;
  }

  setStructure(protection: StructureProtection): void {
    this.lock = protection;
    this.emit({ type: "structure" });
  }

  private freeName(): string {
    let number = 1;
    while (this.sheet(`Sheet${number}`)) number++;
    return `Sheet${number}`;
  }

  private activateNeighbour(index: number): void {
    const visible = (sheet: Sheet): boolean => sheet.visibility === "Visible";
    const next =
      this.list.slice(index + 1).find(visible) ?? this.list.slice(0, index).reverse().find(visible);
    if (next) this.activate(next);
    else this.active = null;
  }
}
