import { isApiObject, type ApiObject } from "./behaviour";
import { ApiError, notImplemented, refuse } from "./errors";
import { ObjectPathType, type ArgumentInfo, type ObjectPathInfo } from "./messages";
import type { ObjectModel } from "./object-model";
import type { References } from "./references";

/** Where paths begin. */
export interface Roots {
  readonly root: ApiObject;
  /** Objects reached by a service's full name. */
  readonly services: Readonly<Record<string, ApiObject>>;
}

/** Turns the object paths of one request into objects, each of them once. */
export class PathResolver {
  private readonly resolved = new Map<number, ApiObject | null>();

  constructor(
    private readonly paths: Readonly<Record<string, ObjectPathInfo>>,
    private readonly roots: Roots,
    private readonly model: ObjectModel,
    private readonly references: References,
  ) {}

  /** The object of a path; null for a null object, and for whatever hangs on one. */
  resolve(id: number): ApiObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const object = this.find(this.path(id));
    this.resolved.set(id, object);
    return object;
  }

  path(id: number): ObjectPathInfo {
    return this.paths[String(id)] ?? refuse("InvalidObjectPath");
  }

  args(info: ArgumentInfo | undefined): unknown[] {
    const ids = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => this.argument(value, ids[index] ?? 0));
  }

  private argument(value: unknown, id: number | readonly number[]): unknown {
    if (typeof id === "number") return id === 0 ? this.nested(value) : this.resolve(id);
    if (!Array.isArray(value)) return this.nested(value);
    return value.map((item: unknown, index) => this.argument(item, id[index] ?? 0));
  }

  /** Objects inside plain values: the range of a list validation's source. */
  private nested(value: unknown): unknown {
    if (Array.isArray(value)) return value.map((item) => this.nested(item));
    if (typeof value !== "object" || value === null) return value;
    if ("_ObjectPathId" in value) return this.resolve(Number(value._ObjectPathId));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.nested(item)]));
  }

  private find(path: ObjectPathInfo): ApiObject | null {
    switch (path.ObjectPathType) {
      case ObjectPathType.root:
        return this.roots.root;
      case ObjectPathType.service:
        return this.service(path.Name);
      case ObjectPathType.reference:
        return this.references.get(path.Name);
      case ObjectPathType.nothing:
        return null;
      case ObjectPathType.method:
        return this.fromParent(path, (parent) =>
          this.methodObject(parent, path.Name, this.args(path.ArgumentInfo)),
        );
      case ObjectPathType.property:
        return this.fromParent(path, (parent) => this.model.navigate(parent, path.Name));
      case ObjectPathType.indexer:
        return this.fromParent(path, (parent) =>
          this.model.item(parent, this.args(path.ArgumentInfo)[0]),
        );
      default:
        throw notImplemented(`ObjectPathType ${path.ObjectPathType}`);
    }
  }

  private service(name: string): ApiObject {
    const service = this.roots.services[name];
    if (!service) throw notImplemented(`service ${name}`);
    return service;
  }

  private fromParent(
    path: ObjectPathInfo,
    step: (parent: ApiObject) => ApiObject | null,
  ): ApiObject | null {
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    return parent && step(parent);
  }

  private methodObject(parent: ApiObject, name: string, args: unknown[]): ApiObject | null {
    const result = this.model.call(parent, name, args);
    if (result === null || isApiObject(result)) return result;
    throw new ApiError("GeneralException", `${parent.type}.${name} gave no object`);
  }
}
