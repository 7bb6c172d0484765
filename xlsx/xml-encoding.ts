const LITTLE = "utf-16le";
const BIG = "utf-16be";

/** The encoding of XML by its first bytes, then by what it declares: XML 1.0, appendix F. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return LITTLE;
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return BIG;
  const start = String.fromCharCode(...bytes.subarray(0, 200));
  return /^<\?xml[^>]*?\sencoding\s*=\s*["']([^"']+)["']/.exec(start)?.[1] ?? "utf-8";
}

/** The text of an XML part; throws when its bytes are none in its encoding. */
export const textOf = (bytes: Uint8Array): string =>
  new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes);
