import type { Budget } from "../bounds";
import type { FileContent, Remark } from "../document";
import { UnreadableDocument } from "../faults";
import { decodeText } from "../text/decode";
import { blocksOf, type Piece } from "../pieces";
import { readHtmlTable } from "./table";
import { attribute, isElement, parseHtml, type HtmlElement, type HtmlNode } from "./tree";

/** Neither seen nor said. */
const UNREAD = new Set(
  "head script style template noscript object iframe svg math xml audio video rp rt".split(" "),
);

/** What begins and ends a paragraph. */
const BLOCKS = new Set(
  (
    "address article aside blockquote body caption center dd details div dl dt fieldset figcaption " +
    "figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section " +
    "summary table tbody td tfoot th thead tr ul"
  ).split(" "),
);

const HIDDEN = /(?:^|;)\s*(?:display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden)/i;

/** A web page, or what Word, Excel and WPS put on the clipboard. */
export function readHtml(html: string, budget: Budget): FileContent {
  const reader = new HtmlReader(budget);
  const document = parseHtml(withoutClipboardHead(html), budget);
  const blocks = blocksOf(reader.read(document.childNodes), budget);
  if (blocks.length === 0) throw new UnreadableDocument(reader.pictures > 0 ? "scan" : "empty");
  return { kind: "html", blocks, remarks: reader.remarks };
}

/** The page's text: by its first bytes, by what it states of itself, or by what decodes. */
export function decodeHtml(bytes: Uint8Array): string {
  const head = String.fromCharCode(...bytes.subarray(0, 4096));
  const stated = /<[^>]*charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1] ?? "";
  // Pages that state a Western encoding were often saved in the one of their system.
  return decodeText(bytes, /^(gb|big5)/i.test(stated) ? stated : undefined);
}

/** Windows puts its own lines in front of HTML on the clipboard: `Version:1.0 StartHTML:…`. */
const withoutClipboardHead = (html: string): string =>
  /^\s*Version:\d/.test(html) ? html.slice(Math.max(0, html.indexOf("<"))) : html;

class HtmlReader {
  pictures = 0;
  private tracked = false;
  private hidden = false;

  constructor(private readonly budget: Budget) {}

  get remarks(): Remark[] {
    return [
      ...(this.tracked ? [{ code: "trackedChanges", detail: "" } as const] : []),
      ...(this.hidden ? [{ code: "hiddenText", detail: "" } as const] : []),
      ...(this.pictures > 0 ? [{ code: "pictures", detail: String(this.pictures) } as const] : []),
    ];
  }

  /** The pieces of some nodes; inline ones between blocks are one paragraph. */
  read(nodes: readonly HtmlNode[]): Piece[] {
    const pieces: Piece[] = [];
    let text = "";
    const end = (): void => {
      if (text.trim() !== "") pieces.push({ type: "text", text });
      text = "";
    };
    const walk = (node: HtmlNode): void => {
      this.budget.step();
      if ("value" in node) {
        text += node.value.replace(/[ \t\r\n\f]+/g, " ");
        return;
      }
      if (!isElement(node) || UNREAD.has(node.tagName) || !this.isShown(node)) return;
      if (node.tagName === "table") {
        end();
        for (const child of node.childNodes)
          if (isElement(child) && child.tagName === "caption")
            pieces.push(...this.read(child.childNodes));
        pieces.push(this.table(node));
        return;
      }
      const own = this.ownText(node);
      if (own !== null) {
        text += own;
        return;
      }
      const isBlock = BLOCKS.has(node.tagName);
      if (isBlock) end();
      if (node.tagName === "pre") text += preformatted(node);
      else node.childNodes.forEach(walk);
      if (isBlock) end();
    };
    nodes.forEach(walk);
    end();
    return pieces;
  }

  private table(element: HtmlElement): Piece {
    return readHtmlTable(
      element,
      this.budget,
      (part) => this.isShown(part),
      (cell) => this.read(cell.childNodes),
    );
  }

  /** What an element shows besides its children; null where it shows those. */
  private ownText(element: HtmlElement): string | null {
    switch (element.tagName) {
      case "br":
        return "\n";
      case "wbr":
        return "";
      case "img":
        this.pictures += 1;
        return "";
      case "del":
        this.tracked = true;
        return "";
      case "ins":
        this.tracked = true;
        return null;
      case "input":
        return inputText(element);
      case "select":
        return this.read(chosen(element)).map(lineOf).join("");
      default:
        return null;
    }
  }

  private isShown(element: HtmlElement): boolean {
    const hides =
      HIDDEN.test(attribute(element, "style") ?? "") || attribute(element, "hidden") !== undefined;
    if (hides && saysAnything(element)) this.hidden = true;
    return !hides;
  }
}

const lineOf = (piece: Piece): string => (piece.type === "text" ? piece.text : "");

function saysAnything(element: HtmlElement): boolean {
  return element.childNodes.some((node) =>
    "value" in node ? node.value.trim() !== "" : isElement(node) && saysAnything(node),
  );
}

const preformatted = (element: HtmlElement): string =>
  element.childNodes
    .map((node) => ("value" in node ? node.value : isElement(node) ? preformatted(node) : ""))
    .join("");

function inputText(element: HtmlElement): string {
  const kind = (attribute(element, "type") ?? "text").toLowerCase();
  if (kind === "checkbox" || kind === "radio")
    return attribute(element, "checked") === undefined ? "□" : "☑";
  return /^(text|number|date|tel)$/.test(kind) ? (attribute(element, "value") ?? "") : "";
}

/** The chosen entry of a list, or else its first. */
function chosen(list: HtmlElement): HtmlNode[] {
  const entries = list.childNodes.filter(isElement).filter(({ tagName }) => tagName === "option");
  const entry = entries.find((each) => attribute(each, "selected") !== undefined) ?? entries[0];
  return entry?.childNodes ?? [];
}
