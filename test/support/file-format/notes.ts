import { areaOf } from "./area";
import { below, childOf, childrenOf, numberOf, type Node } from "./node";
import { MAX_TEXT } from "./limits";

export const wholeText = (node: Node | undefined): string =>
  below(node, "t")
    .map(({ text }) => text)
    .join("");

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, i) => values.indexOf(value) < i);

/** Every note has its box and every box its note ([MS-OI29500] 2.1.598); undefined where there is none. */
export function noteFaults(comments: Node | undefined, drawing: Node | undefined): string[] {
  if (!comments && !drawing) return [];
  if (!comments || !drawing) return ["notes and their drawing come together"];
  const authors = childrenOf(childOf(comments, "authors"), "author").length;
  const notes = childrenOf(childOf(comments, "commentList"), "comment");
  const shapes = childrenOf(drawing, "v:shape");
  const noted = notes.map(({ attributes }) => {
    const area = areaOf(attributes.get("ref") ?? "");
    return area ? `${area.top - 1},${area.left - 1}` : "nowhere";
  });
  const boxed = shapes.map((shape) => {
    const data = childOf(shape, "x:ClientData");
    return `${childOf(data, "x:Row")?.text ?? ""},${childOf(data, "x:Column")?.text ?? ""}`;
  });
  const types = childrenOf(drawing, "v:shapetype").map(({ attributes }) => attributes.get("id"));
  return [
    ...repeated(noted).map((cell) => `two notes stand at ${cell}`),
    ...repeated(boxed).map((cell) => `two boxes stand at ${cell}`),
    ...noted
      .filter((cell) => !boxed.includes(cell))
      .map((cell) => `the note at ${cell} has no box`),
    ...boxed
      .filter((cell) => !noted.includes(cell))
      .map((cell) => `the box at ${cell} has no note`),
    ...repeated(shapes.map(({ attributes }) => attributes.get("id") ?? "")).map(
      (id) => `two boxes are ${id}`,
    ),
    ...shapes
      .filter(({ attributes }) => !types.some((id) => `#${id}` === attributes.get("type")))
      .map(({ attributes }) => `the box ${attributes.get("id")} is of no type`),
    ...notes.flatMap((note) => [
      ...((numberOf(note, "authorId") ?? 0) < authors ? [] : ["a note has no author"]),
      ...(wholeText(note).length <= MAX_TEXT ? [] : ["a note is too long"]),
    ]),
  ];
}
