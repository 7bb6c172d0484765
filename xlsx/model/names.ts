import type { Sheet } from "./sheet";

/** A defined name. */
export interface DefinedName {
  readonly name: string;
  /** null: the whole workbook. */
  readonly scope: Sheet | null;
  /** Begins with "=": "=Sheet1!$A$1:$B$2", "=0.17". */
  formula: string;
  comment: string;
  visible: boolean;
}

const key = (name: string): string => name.toLowerCase();

/** The defined names of a workbook; upper and lower case are the same name. */
export class Names {
  private readonly items: DefinedName[] = [];
  private readonly known = new Map<Sheet | null, Map<string, DefinedName>>();

  constructor(private readonly changed: (name: DefinedName) => void) {}

  all(): readonly DefinedName[] {
    return this.items;
  }

  inScope(scope: Sheet | null): readonly DefinedName[] {
    return this.items.filter((item) => item.scope === scope);
  }

  find(name: string, scope: Sheet | null): DefinedName | null {
    return this.known.get(scope)?.get(key(name)) ?? null;
  }

  /** What a formula on `sheet` means by the name: the sheet's own before the workbook's. */
  resolve(name: string, sheet: Sheet | null): DefinedName | null {
    return (sheet && this.find(name, sheet)) ?? this.find(name, null);
  }

  add(name: DefinedName): DefinedName {
    if (this.find(name.name, name.scope)) throw new Error(`The name ${name.name} exists already.`);
    this.items.push(name);
    const own = this.known.get(name.scope) ?? new Map<string, DefinedName>();
    this.known.set(name.scope, own.set(key(name.name), name));
    this.changed(name);
    return name;
  }

  update(name: DefinedName, change: Partial<Omit<DefinedName, "name" | "scope">>): void {
    Object.assign(name, change);
    this.changed(name);
  }

  remove(name: DefinedName): void {
    const index = this.items.indexOf(name);
    if (index < 0) return;
    this.items.splice(index, 1);
    this.known.get(name.scope)?.delete(key(name.name));
    this.changed(name);
  }

  removeScope(scope: Sheet): void {
    for (const name of this.inScope(scope)) this.remove(name);
  }
}
