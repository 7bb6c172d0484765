import { ELEMENTS } from "./elements";
import type { Node } from "./node";

/** What a value of an attribute may be. */
const TYPES: Readonly<Record<string, RegExp>> = {
  text: /^/,
  uint: /^\d{1,10}$/,
  int: /^-?\d{1,10}$/,
  number: /^-?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/,
  bool: /^(?:0|1|true|false)$/,
  cell: /^[A-Z]{1,3}[1-9]\d{0,6}$/,
  ref: /^[A-Z]{1,3}[1-9]\d{0,6}(?::[A-Z]{1,3}[1-9]\d{0,6})?$/,
  area: /^[A-Z]{1,3}[1-9]\d{0,6}:[A-Z]{1,3}[1-9]\d{0,6}$/,
  sqref:
    /^[A-Z]{1,3}[1-9]\d{0,6}(?::[A-Z]{1,3}[1-9]\d{0,6})?(?: [A-Z]{1,3}[1-9]\d{0,6}(?::[A-Z]{1,3}[1-9]\d{0,6})?)*$/,
  argb: /^[0-9A-F]{8}$/,
  rgb: /^[0-9A-F]{6}$/,
  guid: /^\{[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\}$/,
  ncname: /^[A-Za-z_][\w.-]*$/,
  base64: /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/,
};

interface Shape {
  readonly attributes: ReadonlyMap<string, { readonly fits: RegExp; readonly must: boolean }>;
  readonly children: readonly {
    readonly name: string;
    readonly least: number;
    readonly most: number;
  }[];
  readonly anyOrder: boolean;
  readonly text: boolean;
}

function shapeOf([attributes, children]: readonly [string, string]): Shape {
  const words = children.split(" ").filter((word) => word !== "");
  const anyOrder = words[0] === "~";
  return {
    attributes: new Map(
      attributes
        .split(" ")
        .filter((word) => word !== "")
        .map((word) => {
          const at = word.lastIndexOf(":");
          const must = word.endsWith("!");
          const type = word.slice(at + 1, must ? -1 : undefined);
          return [word.slice(0, at), { fits: TYPES[type] ?? new RegExp(`^(?:${type})$`), must }];
        }),
    ),
    children: words
      .filter((word) => word !== "~" && word !== "#")
      .map((word) => {
        const [, name, often] = /^(.*?)([?*+]?)$/.exec(word)!;
        return {
          name: name!,
          least: anyOrder || often === "?" || often === "*" ? 0 : 1,
          most: often === "*" || often === "+" ? Infinity : 1,
        };
      }),
    anyOrder,
    text: words.includes("#"),
  };
}

const shapes = new Map(Object.entries(ELEMENTS).map(([name, each]) => [name, shapeOf(each)]));

/** What the elements of a part do otherwise than `ELEMENTS` says. */
export function shapeFaults(node: Node, parent = ""): string[] {
  const shape = shapes.get(`${parent}>${node.name}`) ?? shapes.get(node.name);
  if (!shape) return [`<${node.name}> in <${parent}> is not known`];
  return [
    ...attributeFaults(node, shape),
    ...orderFaults(node, shape),
    ...(!shape.text && node.text.trim() !== "" ? [`<${node.name}> holds text`] : []),
    ...node.children.flatMap((child) => shapeFaults(child, node.name)),
  ];
}

const attributeFaults = ({ name, attributes }: Node, shape: Shape): string[] => [
  ...[...attributes].flatMap(([key, value]) => {
    const known = shape.attributes.get(key);
    if (!known) return [`<${name}> has the unknown attribute ${key}`];
    return known.fits.test(value) ? [] : [`<${name} ${key}="${value}"> is not of its type`];
  }),
  ...[...shape.attributes]
    .filter(([key, { must }]) => must && !attributes.has(key))
    .map(([key]) => `<${name}> lacks ${key}`),
];

function orderFaults({ name, children }: Node, shape: Shape): string[] {
  const faults: string[] = [];
  const counts = new Map<string, number>();
  let reached = 0;
  for (const child of children) {
    const place = shape.children.findIndex((each) => each.name === child.name);
    if (place === -1) {
      faults.push(`<${name}> holds <${child.name}>`);
      continue;
    }
    counts.set(child.name, (counts.get(child.name) ?? 0) + 1);
    if (shape.anyOrder) continue;
    if (place < reached)
      faults.push(`<${child.name}> in <${name}> stands behind <${shape.children[reached]!.name}>`);
    reached = Math.max(reached, place);
  }
  for (const { name: child, least, most } of shape.children) {
    const count = counts.get(child) ?? 0;
    if (count < least || count > most) faults.push(`<${name}> has ${count} of <${child}>`);
  }
  return faults;
}
