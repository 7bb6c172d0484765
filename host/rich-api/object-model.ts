import type { ApiModel, ApiSet, ClassMeta } from "../meta/model";
import type { AnyBehaviour, ApiObject } from "./behaviour";
import { ApiError, notImplemented } from "./errors";
import { offers, type RequirementSets } from "./requirement-sets";

interface Member {
  readonly name: string;
  readonly wire: string;
  readonly api: ApiSet | null;
}

const NO_CLASS: ClassMeta = { collection: false, scalars: [], navigations: [], methods: [] };

/**
 * The members of the objects: metadata says which there are and since when, behaviours say what
 * they do. A member without a behaviour is `NotImplemented`; one that the offered requirement sets
 * do not have is `ApiNotFound`, as in an Excel of that age.
 */
export class ObjectModel {
  constructor(
    private readonly meta: ApiModel,
    private readonly behaviours: Readonly<Record<string, AnyBehaviour>>,
    private readonly sets: RequirementSets,
    /** The code with which "Worksheet.activate" is refused at this moment, or null. */
    private readonly refusalOf: (location: string) => string | null = () => null,
  ) {}

  metaOf(type: string): ClassMeta {
    return this.meta[type] ?? NO_CLASS;
  }

  behaviourOf(type: string): AnyBehaviour {
    const behaviour = this.behaviours[type];
    if (!behaviour) throw notImplemented(type);
    return behaviour;
  }

  get(object: ApiObject, wire: string): unknown {
    const member = this.member(object.type, "scalars", wire);
    const get = this.behaviourOf(object.type).scalars?.[member.wire]?.get;
    return this.run(object, member, get && (() => get(object.target)));
  }

  set(object: ApiObject, wire: string, value: unknown): void {
    const member = this.member(object.type, "scalars", wire);
    const set = this.behaviourOf(object.type).scalars?.[member.wire]?.set;
    this.run(
      object,
      member,
      set &&
        (() => {
          set(object.target, value);
        }),
    );
  }

  navigate(object: ApiObject, wire: string): ApiObject | null {
    const member = this.member(object.type, "navigations", wire);
    const navigate = this.behaviourOf(object.type).navigations?.[member.wire];
    return this.run(object, member, navigate && (() => navigate(object.target)));
  }

  call(object: ApiObject, wire: string, args: readonly unknown[]): unknown {
    const member = this.member(object.type, "methods", wire);
    const method = this.behaviourOf(object.type).methods?.[member.wire];
    return this.run(object, member, method && (() => method(object.target, ...args)));
  }

  items(object: ApiObject): readonly ApiObject[] {
    const { items } = this.behaviourOf(object.type);
    const member = { name: "items", wire: "items", api: null };
    return this.run(object, member, items && (() => items(object.target)));
  }

  /** `getItem(key)`. */
  item(object: ApiObject, key: unknown): ApiObject {
    const { item } = this.behaviourOf(object.type);
    const member = { name: "getItem", wire: "getItem", api: null };
    const found = this.run(object, member, item && (() => item(object.target, key)));
    if (!found) throw new ApiError("ItemNotFound", undefined, `${object.type}.getItem`);
    return found;
  }

  /** Whether reading this scalar would be answered: it is offered, and somebody wrote it. */
  canGet(type: string, wire: string): boolean {
    const member = this.member(type, "scalars", wire);
    const offered = member.api === null || offers(this.sets, member.api);
    return offered && this.behaviourOf(type).scalars?.[member.wire]?.get !== undefined;
  }

  private member(type: string, kind: "scalars" | "navigations" | "methods", wire: string): Member {
    const name = this.behaviourOf(type).aliases?.[wire] ?? wire;
    const list: readonly Member[] = this.metaOf(type)[kind];
    return list.find((member) => member.wire === name) ?? { name, wire: name, api: null };
  }

  private run<R>(object: ApiObject, member: Member, action: (() => R) | undefined): R {
    const location = `${object.type}.${member.name}`;
    if (member.api && !offers(this.sets, member.api)) {
      const [set, version] = member.api;
      throw new ApiError(
        "ApiNotFound",
        `ApiNotFound: ${location} needs ${set} ${version}`,
        location,
      );
    }
    if (!action) throw notImplemented(location);
    const code = this.refusalOf(location);
    if (code !== null) throw new ApiError(code, undefined, location);
    try {
      return action();
    } catch (error) {
      if (!(error instanceof ApiError) || error.location !== undefined) throw error;
      throw new ApiError(error.code, error.message, location);
    }
  }
}
