import type { Cell } from "../../xlsx/model/cell";
import type { TrackedRange } from "../../xlsx/model/tracked";
import { notImplemented, refuse } from "../rich-api/errors";
import { asRecord } from "./arguments";
import { readGrid } from "./range-values";

/** What `getCellProperties` can be asked for here, by its path in the load options. */
const PROPERTIES: Readonly<Record<string, (cell: Cell) => unknown>> = {
  // A cell without a fill reads white, as `RangeFill.color` does.
  "format.fill.color": ({ style }) => style.fill ?? "#FFFFFF",
};

function wantedPaths(options: unknown, path = ""): string[] {
  if (options === true) return [path];
  return Object.entries(asRecord(options))
    .filter(([, wanted]) => wanted !== undefined && wanted !== false)
    .flatMap(([name, wanted]) => wantedPaths(wanted, path === "" ? name : `${path}.${name}`));
}

/** `Range.getCellProperties`: for each cell the properties that were asked for. */
export function cellProperties(range: TrackedRange, options: unknown): unknown {
  const readers = wantedPaths(options).map((path) => {
    const read = PROPERTIES[path];
    if (!read) throw notImplemented(`Range.getCellProperties ${path}`);
    return { names: path.split("."), read };
  });
  const grid = readGrid(range, (cell) => {
    const properties = {};
    for (const { names, read } of readers) put(properties, names, read(cell));
    return properties;
  });
  return grid ?? refuse("InvalidArgument");
}

function put(into: Record<string, unknown>, names: readonly string[], value: unknown): void {
  const [name = "", ...rest] = names;
  if (rest.length === 0) into[name] = value;
  else put((into[name] ??= {}) as Record<string, unknown>, rest, value);
}
