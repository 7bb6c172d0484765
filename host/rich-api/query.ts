import type { ApiObject } from "./behaviour";
import { ApiError } from "./errors";
import type { QueryInfo } from "./messages";
import type { ObjectModel } from "./object-model";
import type { References } from "./references";

type Values = Record<string, unknown>;

const ALL = "*";

/** Answers `load`: turns objects into the values that were asked for. */
export class Query {
  constructor(
    private readonly model: ObjectModel,
    private readonly references: References,
  ) {}

  /** What identifies an object, so that the add-in's proxy outlives the request. */
  identity(object: ApiObject): Values {
    const values: Values = {};
    for (const wire of ["Id", "_Id"]) {
      const known = this.model.metaOf(object.type).scalars.some((scalar) => scalar.wire === wire);
      if (known && this.model.canGet(object.type, wire))
        values[wire] = this.model.get(object, wire);
    }
    const id = this.references.idOf(object);
    if (id !== undefined) values._ReferenceId = id;
    return values;
  }

  load(object: ApiObject, query: QueryInfo): Values {
    const selected = (query.Select ?? []).map(pathOf);
    const expanded = (query.Expand ?? []).map((path) => [...pathOf(path), ALL]);
    const paths = [...selected, ...expanded].filter((path) => path.length > 0);
    return this.project(object, paths.length > 0 ? paths : [[ALL]], query);
  }

  private project(object: ApiObject, paths: readonly string[][], query: QueryInfo = {}): Values {
    if (!this.model.metaOf(object.type).collection) return this.projectObject(object, paths);
    const values = this.identity(object);
    const own = paths.filter((path) => this.isScalar(object, path[0] ?? ""));
    for (const [name = ""] of own) this.addScalar(values, object, name);
    const ofItems = paths.filter((path) => !own.includes(path)).map(withoutItems);
    const skip = query.Skip ?? 0;
    const end = query.Top === undefined ? undefined : skip + query.Top;
    const items = this.model.items(object).slice(skip, end);
    return { ...values, _Items: items.map((item) => this.project(item, ofItems)) };
  }

  private projectObject(object: ApiObject, paths: readonly string[][]): Values {
    const values = this.identity(object);
    const deeper = new Map<string, string[][]>();
    for (const [name = ALL, ...rest] of paths) {
      if (name === ALL) this.addAllScalars(values, object);
      else if (this.isScalar(object, name)) this.addScalar(values, object, name);
      else deeper.set(name, [...(deeper.get(name) ?? []), rest.length > 0 ? rest : [ALL]]);
    }
    for (const [name, subPaths] of deeper) {
      const { wire } = this.navigation(object, name);
      const child = this.model.navigate(object, wire);
      values[wire] = child && this.project(child, subPaths);
    }
    return values;
  }

  private isScalar(object: ApiObject, name: string): boolean {
    return this.model.metaOf(object.type).scalars.some((scalar) => sameName(scalar.name, name));
  }

  private addScalar(values: Values, object: ApiObject, name: string): void {
    const scalars = this.model.metaOf(object.type).scalars;
    for (const { wire } of scalars.filter((scalar) => sameName(scalar.name, name))) {
      values[wire] = this.model.get(object, wire);
    }
  }

  /** `load()` of everything: what is not answered here is `PropertyNotLoaded` in the add-in. */
  private addAllScalars(values: Values, object: ApiObject): void {
    for (const { wire } of this.model.metaOf(object.type).scalars) {
      if (this.model.canGet(object.type, wire)) values[wire] = this.model.get(object, wire);
    }
  }

  private navigation(object: ApiObject, name: string): { readonly wire: string } {
    const found = this.model
      .metaOf(object.type)
      .navigations.find((navigation) => sameName(navigation.name, name));
    if (!found) throw new ApiError("InvalidArgument", undefined, `${object.type}.${name}`);
    return found;
  }
}

const pathOf = (text: string): string[] =>
  text
    .split(/[/.]/)
    .map((part) => part.trim())
    .map((part) => (part === "$all" ? ALL : part))
    .filter((part) => part !== "");

const sameName = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** "items/name" says the same of a collection as "name". */
const withoutItems = ([first = ALL, ...rest]: string[]): string[] => {
  if (!sameName(first, "items")) return [first, ...rest];
  return rest.length > 0 ? rest : [ALL];
};
