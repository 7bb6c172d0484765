import { UnreadableDocument } from "../faults";

const ENCODINGS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], "utf-8"],
  [[0xff, 0xfe], "utf-16le"],
  [[0xfe, 0xff], "utf-16be"],
];

/** Letters of control and others that no text holds. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffe\uffff]/;

const decoded = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** Every second byte of UTF-16 is zero where it holds digits and signs. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const head = bytes.subarray(0, 2048);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  if (zeros[0]! + zeros[1]! < head.length / 50) return null;
  return zeros[1]! > zeros[0]! ? "utf-16le" : "utf-16be";
}

/**
 * A text as UTF-8, UTF-16 or GB18030 (which takes in GBK and GB2312), told by its first bytes and
 * by what decodes without a fault.
 * @throws UnreadableDocument "unknown" when it is no text
 */
export function decodeText(bytes: Uint8Array, stated?: string): string {
  const marked = ENCODINGS.find(([mark]) => mark.every((byte, index) => bytes[index] === byte));
  const unmarked = marked ? null : unmarkedUtf16(bytes);
  // What decodes as UTF-8 is UTF-8, whatever a page states of itself.
  const tries = marked ? [marked[1]] : [unmarked, "utf-8", stated, "gb18030"];
  for (const encoding of tries) {
    if (!encoding) continue;
    const text = decoded(bytes, encoding);
    if (text !== null && !CONTROL.test(text)) return text;
  }
  throw new UnreadableDocument("unknown");
}
