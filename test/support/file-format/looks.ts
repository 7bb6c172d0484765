import { below, childOf, childrenOf, numberOf, type Node } from "./node";
import { MAX_CELL_FORMATS, MAX_FONTS, MAX_WORDS } from "./limits";

/** Number formats that need no declaration. */
const isBuiltIn = (id: number): boolean => id < 164;

/** Looks of cells: ECMA-376 Part 1, 18.8. */
export function lookFaults(styles: Node): string[] {
  const many = (list: string, item: string): readonly Node[] =>
    childrenOf(childOf(styles, list), item);
  const declared = many("numFmts", "numFmt").map((node) => numberOf(node, "numFmtId") ?? -1);
  const fills = many("fills", "fill");
  const cellFormats = many("cellXfs", "xf");
  const bounds = {
    fontId: many("fonts", "font").length,
    fillId: fills.length,
    borderId: many("borders", "border").length,
    xfId: many("cellStyleXfs", "xf").length,
  };
  const styleNames = many("cellStyles", "cellStyle").map(({ attributes }) =>
    attributes.get("name"),
  );
  return [
    ...["none", "gray125"].flatMap((pattern, i) =>
      childOf(fills[i], "patternFill")?.attributes.get("patternType") === pattern
        ? []
        : [`fill ${i} is not ${pattern}`],
    ),
    ...[...many("cellStyleXfs", "xf"), ...cellFormats, ...many("cellStyles", "cellStyle")].flatMap(
      (node) => [
        ...Object.entries(bounds)
          .filter(([id, count]) => (numberOf(node, id) ?? 0) >= count)
          .map(([id]) => `${id} ${numberOf(node, id)} is not there`),
        ...[numberOf(node, "numFmtId") ?? 0]
          .filter((id) => !isBuiltIn(id) && !declared.includes(id))
          .map((id) => `the number format ${id} is not declared`),
      ],
    ),
    ...declared
      .filter((id, i) => isBuiltIn(id) || declared.indexOf(id) < i)
      .map((id) => `the number format ${id} may not be declared, or is twice`),
    ...many("numFmts", "numFmt")
      .map(({ attributes }) => attributes.get("formatCode") ?? "")
      .filter((code) => code === "" || code.length > MAX_WORDS)
      .map((code) => `the number format ${code} is too long, or none`),
    ...(cellFormats.length > MAX_CELL_FORMATS ? ["there are too many formats of cells"] : []),
    ...(bounds.fontId > MAX_FONTS ? ["there are too many fonts"] : []),
    ...styleNames
      .filter((name, i) => styleNames.indexOf(name) < i)
      .map((name) => `two styles are named ${name}`),
    ...below(styles, "sz")
      .map((node) => numberOf(node, "val") ?? 0)
      .filter((size) => size < 1 || size > 409)
      .map((size) => `no font has the size ${size}`),
    ...below(styles, "name")
      .map(({ attributes }) => attributes.get("val") ?? "")
      .filter((name) => name === "" || name.length > 31)
      .map((name) => `no font is named ${name}`),
    ...below(styles, "alignment").flatMap((node) => {
      const turned = numberOf(node, "textRotation") ?? 0;
      return [
        ...(turned > 180 && turned !== 255 ? [`no text is turned by ${turned}`] : []),
        ...((numberOf(node, "indent") ?? 0) > 250 ? ["a text is indented too far"] : []),
      ];
    }),
  ];
}

/** Every element with a count counts its children. */
export const countFaults = (root: Node): string[] =>
  [root, ...everyNode(root)].flatMap((node) => {
    const said = numberOf(node, "count");
    return said === undefined || node.name === "sst" || said === node.children.length
      ? []
      : [`<${node.name}> counts ${said} of ${node.children.length}`];
  });

const everyNode = (node: Node): Node[] =>
  node.children.flatMap((child) => [child, ...everyNode(child)]);
