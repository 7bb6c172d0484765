import { deflateRaw } from "pako/lib/deflate";
import { crc32 } from "../crc32";

// APPNOTE.TXT, .ZIP File Format Specification 6.3.10. Parts of the files written here are far below the
// 4 GB from which on sizes need 64 bits.
const HEADER = 0x04034b50;
const ENTRY = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
const NAME_IS_UTF8 = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the first day there is: the bytes of a file depend on what it says alone. */
const DATE = 0x0021;

/** The parts as a zip file, in their order. */
export function zipOf(parts: Iterable<readonly [name: string, content: string]>): Uint8Array {
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  const put = (...added: readonly Uint8Array[]): void => {
    for (const piece of added) {
      pieces.push(piece);
      offset += piece.length;
    }
  };
  for (const [path, content] of parts) {
    const bytes = encoder.encode(content);
    const name = encoder.encode(path);
    const packed = deflateRaw(bytes);
    // What the part's own header and the directory both say.
    const about = [
      ...short(VERSION, NAME_IS_UTF8, DEFLATED, 0, DATE),
      ...long(crc32(bytes, 0), packed.length, bytes.length),
      ...short(name.length, 0),
    ];
    directory.push(
      Uint8Array.of(
        ...long(ENTRY),
        ...short(VERSION),
        ...about,
        ...short(0, 0, 0),
        ...long(0, offset),
      ),
      name,
    );
    put(Uint8Array.of(...long(HEADER), ...about), name, packed);
  }
  const count = directory.length / 2;
  const start = offset;
  put(...directory);
  put(
    Uint8Array.of(
      ...long(END),
      ...short(0, 0, count, count),
      ...long(offset - start, start),
      ...short(0),
    ),
  );
  return joined(pieces, offset);
}

const short = (...values: readonly number[]): number[] =>
  values.flatMap((value) => [value & 0xff, (value >>> 8) & 0xff]);

const long = (...values: readonly number[]): number[] =>
  values.flatMap((value) => short(value & 0xffff, value >>> 16));

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
