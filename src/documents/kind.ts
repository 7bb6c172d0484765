import type { DocumentFaultCode } from "./faults";

/** What a file is by its first bytes: a container to look into, a text, or a kind that is not read. */
export type FirstLook =
  | { readonly as: "zip" | "compound" | "pdf" | "html" | "workbookXml" | "text" }
  | { readonly as: "refused"; readonly why: DocumentFaultCode };

/** First bytes, as Latin letters. */
const SIGNATURES: readonly (readonly [string, FirstLook])[] = [
  ["PK\x03\x04", { as: "zip" }],
  ["PK\x05\x06", { as: "zip" }],
  ["\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", { as: "compound" }],
  ["{\\rtf", { as: "refused", why: "rtf" }],
  ["\xff\xd8\xff", { as: "refused", why: "image" }],
  ["\x89PNG", { as: "refused", why: "image" }],
  ["GIF8", { as: "refused", why: "image" }],
  ["BM", { as: "refused", why: "image" }],
  ["II*\0", { as: "refused", why: "image" }],
  ["MM\0*", { as: "refused", why: "image" }],
  ["Rar!\x1a\x07", { as: "refused", why: "archive" }],
  ["7z\xbc\xaf\x27\x1c", { as: "refused", why: "archive" }],
  ["\x1f\x8b\x08", { as: "refused", why: "archive" }],
  ["\xdb\xa5-\0", { as: "refused", why: "oldWord" }],
];

/** Far enough for comments and declarations in front of the first element. */
const HEAD = 4096;

/** By content, never by the ending of the name. */
export function firstLook(bytes: Uint8Array): FirstLook {
  const head = latin(bytes.subarray(0, HEAD));
  const signed = SIGNATURES.find(([signature]) => head.startsWith(signature));
  // "BM" may begin a text; a picture has zeros in its head.
  if (signed && (signed[0] !== "BM" || head.slice(6, 10) === "\0\0\0\0")) return signed[1];
  // A reader of PDF takes up to 1024 bytes in front of it.
  if (head.slice(0, 1024).includes("%PDF-")) return { as: "pdf" };
  // A text may begin with a mark of its encoding; UTF-16 has a zero in every Latin letter.
  const markup = head.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "").replaceAll("\0", "");
  if (/^MIME-Version:|^Content-Type: multipart/im.test(markup.slice(0, 2048)))
    return { as: "refused", why: "webArchive" };
  if (/^\s*<\?xml|^\s*<(?:\w+:)?(?:Workbook|wordDocument|package)\b/.test(markup)) {
    if (/urn:schemas-microsoft-com:office:spreadsheet|Excel\.Sheet/.test(markup))
      return { as: "workbookXml" };
    if (/<html[\s>]/i.test(markup)) return { as: "html" };
    if (/Word\.Document|wordml|xmlPackage/.test(markup)) return { as: "refused", why: "wordXml" };
    return { as: "refused", why: "unknown" };
  }
  if (/^Version:\d[\s\S]{0,200}StartHTML:/.test(markup)) return { as: "html" };
  if (
    /^(?:\s|<!--[\s\S]*?-->)*<(?:!doctype\s+html|html|head|meta|body|table|div|p|span|style|title)\b/i.test(
      markup,
    )
  )
    return { as: "html" };
  return { as: "text" };
}

function latin(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
