import { posix } from "node:path";
import JSZip from "jszip";
import { below, childrenOf, parseXml, type Node } from "./node";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const MICROSOFT = "http://schemas.microsoft.com/office/2011/relationships";
const OPEN_XML = "application/vnd.openxmlformats-officedocument";

/** By the type of the relationship that leads to a part: the type of its content, its root element. */
const KINDS: Readonly<Record<string, readonly [contentType: string, root: string]>> = {
  [`${OFFICE}/officeDocument`]: [`${OPEN_XML}.spreadsheetml.sheet.main+xml`, "workbook"],
  [`${OFFICE}/worksheet`]: [`${OPEN_XML}.spreadsheetml.worksheet+xml`, "worksheet"],
  [`${OFFICE}/styles`]: [`${OPEN_XML}.spreadsheetml.styles+xml`, "styleSheet"],
  [`${OFFICE}/sharedStrings`]: [`${OPEN_XML}.spreadsheetml.sharedStrings+xml`, "sst"],
  [`${OFFICE}/theme`]: [`${OPEN_XML}.theme+xml`, "a:theme"],
  [`${OFFICE}/sheetMetadata`]: [`${OPEN_XML}.spreadsheetml.sheetMetadata+xml`, "metadata"],
  [`${OFFICE}/comments`]: [`${OPEN_XML}.spreadsheetml.comments+xml`, "comments"],
  [`${OFFICE}/vmlDrawing`]: [`${OPEN_XML}.vmlDrawing`, "xml"],
  [`${OFFICE}/extended-properties`]: [`${OPEN_XML}.extended-properties+xml`, "ap:Properties"],
  [`${PACKAGE}/metadata/core-properties`]: [
    "application/vnd.openxmlformats-package.core-properties+xml",
    "cp:coreProperties",
  ],
  [`${MICROSOFT}/webextensiontaskpanes`]: [
    "application/vnd.ms-office.webextensiontaskpanes+xml",
    "wetp:taskpanes",
  ],
  [`${MICROSOFT}/webextension`]: ["application/vnd.ms-office.webextension+xml", "we:webextension"],
};

/** Which relationships an element may name by r:id. */
const LEADS_TO: Readonly<Record<string, string>> = {
  sheet: "worksheet",
  legacyDrawing: "vmlDrawing",
  hyperlink: "hyperlink",
  pageSetup: "printerSettings",
  "wetp:webextensionref": "webextension",
};

export interface Relationship {
  readonly id: string;
  /** The last word of its type. */
  readonly kind: string;
  /** The path of a part, or an address outside. */
  readonly target: string;
}

/** A file taken apart: its parts by path, those of XML as elements. */
export interface Package {
  readonly parts: ReadonlyMap<string, Node>;
  readonly related: (part: string) => readonly Relationship[];
  readonly faults: readonly string[];
}

const TYPES_PART = "[Content_Types].xml";
const relsOf = (part: string): string =>
  posix.join(posix.dirname(part), "_rels", `${posix.basename(part)}.rels`);
const isRels = (part: string): boolean => part.endsWith(".rels");

/** Takes a file apart; what its package does otherwise than ECMA-376 Part 2 says stands in `faults`. */
export async function openPackage(bytes: Uint8Array): Promise<Package> {
  const faults = entryNames(bytes).flatMap((name, i, all) => [
    ...(all.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < i
      ? [`${name}: stands twice in the archive`]
      : []),
    ...(/^\/|\\|(?:^|\/)\.{1,2}\//.test(name) ? [`${name}: is no name of a part`] : []),
  ]);
  const parts = new Map<string, Node>();
  const zip = await JSZip.loadAsync(bytes, { checkCRC32: true });
  for (const file of Object.values(zip.files).filter(({ dir }) => !dir)) {
    try {
      parts.set(file.name, parseXml(await file.async("string")));
    } catch (error) {
      faults.push(`${file.name}: is no XML (${String(error).split("\n")[0]!})`);
    }
  }
  const related = (part: string): Relationship[] =>
    childrenOf(parts.get(relsOf(part)), "rel:Relationship").map(({ attributes }) => {
      const target = attributes.get("Target") ?? "";
      return {
        id: attributes.get("Id") ?? "",
        kind: posix.basename(attributes.get("Type") ?? ""),
        target:
          attributes.get("TargetMode") === "External"
            ? target
            : posix.join(target.startsWith("/") ? "." : posix.dirname(part), target),
      };
    });
  faults.push(...typeFaults(parts), ...relationFaults(parts, related));
  return { parts, related, faults };
}

/** The names in the archive's directory, which may hold one twice. */
function entryNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const names: string[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left--) {
    const length = view.getUint16(at + 28, true);
    names.push(new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + length)));
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return names;
}

const repeated = (values: readonly string[]): string[] =>
  values.filter((value, i) => values.indexOf(value) < i);

function typeFaults(parts: ReadonlyMap<string, Node>): string[] {
  const types = parts.get(TYPES_PART);
  if (!types) return [`${TYPES_PART}: is missing`];
  const defaults = childrenOf(types, "ct:Default").map(({ attributes }) =>
    attributes.get("Extension")!.toLowerCase(),
  );
  const overrides = childrenOf(types, "ct:Override").map(({ attributes }) =>
    attributes.get("PartName")!,
  );
  return [
    ...repeated([...defaults, ...overrides]).map((each) => `${TYPES_PART}: ${each} stands twice`),
    ...overrides
      .filter((name) => !parts.has(name.slice(1)) || !name.startsWith("/"))
      .map((name) => `${TYPES_PART}: ${name} is no part`),
    ...[...parts.keys()]
      .filter((part) => part !== TYPES_PART && contentType(parts, part) === undefined)
      .map((part) => `${part}: has no content type`),
  ];
}

function contentType(parts: ReadonlyMap<string, Node>, part: string): string | undefined {
  const types = parts.get(TYPES_PART);
  const own = childrenOf(types, "ct:Override").find(
    ({ attributes }) => attributes.get("PartName") === `/${part}`,
  );
  const common = childrenOf(types, "ct:Default").find(
    ({ attributes }) => `.${attributes.get("Extension")!}` === part.slice(part.lastIndexOf(".")),
  );
  return (own ?? common)?.attributes.get("ContentType");
}

function relationFaults(
  parts: ReadonlyMap<string, Node>,
  related: (part: string) => readonly Relationship[],
): string[] {
  const faults: string[] = [];
  const reached = new Set<string>();
  const follow = (part: string): void => {
    const relationships = related(part);
    for (const id of repeated(relationships.map(({ id }) => id)))
      faults.push(`${relsOf(part)}: ${id} stands twice`);
    for (const node of childrenOf(parts.get(relsOf(part)), "rel:Relationship")) {
      if (node.attributes.get("TargetMode") === "External") continue;
      const { target } = relationships.find(({ id }) => id === node.attributes.get("Id"))!;
      const kind = KINDS[node.attributes.get("Type") ?? ""];
      if (!kind) faults.push(`${relsOf(part)}: leads to ${target} by no known relationship`);
      else if (!parts.has(target)) faults.push(`${relsOf(part)}: ${target} is no part`);
      else {
        const [type, root] = kind;
        if (contentType(parts, target) !== type) faults.push(`${target}: has another content type`);
        if (parts.get(target)!.name !== root) faults.push(`${target}: begins with another element`);
        if (!reached.has(target)) follow((reached.add(target), target));
      }
    }
  };
  follow("");
  const others = [...parts.keys()].filter((part) => part !== TYPES_PART && !reached.has(part));
  for (const part of others) {
    const isOfPart = isRels(part) && [...reached, ""].some((each) => relsOf(each) === part);
    if (!isOfPart) faults.push(`${part}: nothing leads to it`);
  }
  for (const part of reached)
    for (const node of namingNodes(parts.get(part)!)) {
      const id = node.attributes.get("r:id")!;
      const kind = related(part).find((each) => each.id === id)?.kind;
      if (kind === undefined || kind !== LEADS_TO[node.name])
        faults.push(
          `${part}: <${node.name}> names the relationship ${id}, which is none of its own`,
        );
    }
  return faults;
}

const namingNodes = (root: Node): Node[] =>
  Object.keys(LEADS_TO)
    .flatMap((name) => below(root, name))
    .filter(({ attributes }) => attributes.has("r:id"));
