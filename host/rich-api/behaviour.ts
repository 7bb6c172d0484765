/** An object of the host, as requests handle it: its class and what stands behind it. */
export interface ApiObject {
  readonly type: string;
  readonly target: unknown;
}

export const isApiObject = (value: unknown): value is ApiObject =>
  typeof value === "object" && value !== null && "type" in value && "target" in value;

export interface Scalar<T> {
  readonly get?: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => void;
}

/** What the objects of one class do; names as requests say them ("NumberFormat"). */
export interface Behaviour<T> {
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigations?: Readonly<Record<string, (target: T) => ApiObject | null>>;
  /** A method gives an `ApiObject`, null for a null object, a plain value, or nothing. */
  readonly methods?: Readonly<Record<string, (target: T, ...args: readonly unknown[]) => unknown>>;
  /** Collections: their items in order. */
  readonly items?: (target: T) => readonly ApiObject[];
  /** Collections: `getItem(key)`; null when there is none. */
  readonly item?: (target: T, key: unknown) => ApiObject | null;
  /** Names office.js uses in requests that differ from its own metadata. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/** A behaviour whose objects are told apart by their `type` alone. */
export type AnyBehaviour = Behaviour<unknown>;

// Sound as long as every ApiObject is made by a function that pairs type and target.
export const anyBehaviour = <T>(behaviour: Behaviour<T>): AnyBehaviour =>
  behaviour as unknown as AnyBehaviour;
