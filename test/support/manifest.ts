import { readFileSync } from "node:fs";
import { JSDOM } from "jsdom";

/** A manifest as a document; `all` finds elements by local name, whatever their namespace. */
export function readManifest(path: string) {
  const { document } = new JSDOM(readFileSync(path), { contentType: "application/xml" }).window;
  const all = (name: string, within: Document | Element = document): Element[] => [
    ...within.getElementsByTagNameNS("*", name),
  ];
  const one = (name: string, within?: Element): Element => {
    const [first, ...others] = all(name, within);
    if (!first || others.length > 0) throw new Error(`${name}: ${others.length + 1} of them`);
    return first;
  };
  const resources = new Map(
    all("Resources")
      .flatMap((element) => [...element.children])
      .flatMap((group) => [...group.children])
      .map((resource) => [resource.id, resource]),
  );
  /** The default value of the resource that an element names. */
  const resource = (element: Element): string =>
    resources.get(element.getAttribute("resid")!)!.getAttribute("DefaultValue")!;
  /** Every address the manifest holds, overrides included. */
  const addresses = (): string[] =>
    all("*")
      .flatMap((element) => ["DefaultValue", "Value"].map((name) => element.getAttribute(name)))
      .filter((value): value is string => /^[a-z]+:\/\//i.test(value ?? ""));
  return { document, all, one, resources, resource, addresses };
}
