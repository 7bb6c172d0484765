import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from "parse5";
import type { Budget } from "../bounds";

export type HtmlElement = DefaultTreeAdapterTypes.Element;
export type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type Parent = DefaultTreeAdapterTypes.ParentNode;

/** The tree that a browser makes of a page. Throws where it becomes deeper than the bound. */
export function parseHtml(html: string, budget: Budget): DefaultTreeAdapterTypes.Document {
  const depths = new WeakMap<object, number>();
  const settle = (parent: Parent, node: object): void => {
    const depth = (depths.get(parent) ?? 0) + 1;
    budget.depth(depth);
    budget.step();
    depths.set(node, depth);
  };
  return parse(html, {
    treeAdapter: {
      ...defaultTreeAdapter,
      appendChild: (parent, node) => {
        settle(parent, node);
        defaultTreeAdapter.appendChild(parent, node);
      },
      insertBefore: (parent, node, before) => {
        settle(parent, node);
        defaultTreeAdapter.insertBefore(parent, node, before);
      },
    },
  });
}

export const isElement = (node: HtmlNode): node is HtmlElement => "tagName" in node;

export const attribute = (element: HtmlElement, name: string): string | undefined =>
  element.attrs.find((each) => each.name === name)?.value;
