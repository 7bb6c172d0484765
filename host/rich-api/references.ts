import type { ApiObject } from "./behaviour";
import { refuse } from "./errors";

/** The objects an add-in holds on to from one request to the next, by reference id. */
export class References {
  private readonly objects = new Map<string, ApiObject>();
  private readonly ids = new Map<ApiObject, string>();
  private serial = 0;

  keep(object: ApiObject): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const id = `${object.type}:${++this.serial}`;
    this.ids.set(object, id);
    this.objects.set(id, object);
    return id;
  }

  idOf(object: ApiObject): string | undefined {
    return this.ids.get(object);
  }

  get(id: string): ApiObject {
    return this.objects.get(id) ?? refuse("InvalidObjectPath");
  }

  /** The object that is not held any more, if it was. */
  release(id: string): ApiObject | undefined {
    const object = this.objects.get(id);
    if (object) this.ids.delete(object);
    this.objects.delete(id);
    return object;
  }

  get size(): number {
    return this.objects.size;
  }
}
