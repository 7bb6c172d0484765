import type { ApiObject, Behaviour } from "../rich-api/behaviour";
import { refuse } from "../rich-api/errors";
import { asInteger } from "./arguments";

type Lookup<T> = Required<Pick<Behaviour<T>, "items" | "item" | "methods">>;

/** The members that every collection has: its items, and the ways to one of them. */
export function collection<T>(
  items: (target: T) => readonly ApiObject[],
  find: (target: T, key: unknown) => ApiObject | null,
): Lookup<T> {
  return {
    items,
    item: find,
    methods: {
      GetCount: (target) => items(target).length,
      GetItemOrNullObject: find,
      GetItemAt: (target, index) => items(target)[asInteger(index)] ?? refuse("InvalidArgument"),
    },
  };
}
