import { Inflate } from "pako/lib/inflate";
import { MEGABYTE, MOST } from "./bounds";
import { crc32 } from "./crc32";
import { OversizedWorkbook } from "./unreadable";

// APPNOTE.TXT, .ZIP File Format Specification 6.3.10.
const END = { signature: 0x06054b50, size: 22, longestComment: 0xffff };
const END_64 = { locator: 0x07064b50, locatorSize: 20, signature: 0x06064b50 };
const ENTRY = { signature: 0x02014b50, size: 46 };
const HEADER = { signature: 0x04034b50, size: 30 };
const SIZES_64 = 0x0001;
const NOT_HERE = 0xffffffff;

/** A part as the file's directory lists it. */
export interface Entry {
  readonly name: string;
  readonly isEncrypted: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

/**
 * The parts of a zip file, each unpacked when it is asked for and seen to be whole. What the file says of
 * its own sizes is not trusted: unpacking ends where the bounds are crossed.
 */
export class Zip {
  readonly #view: DataView;
  #unpacked = 0;

  /** @throws OversizedWorkbook beyond `MOST`; Error when the bytes are no zip file */
  constructor(private readonly bytes: Uint8Array) {
    if (bytes.length > MOST.megabytes * MEGABYTE)
      throw new OversizedWorkbook(`The file is larger than ${MOST.megabytes} MB.`);
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  /** The parts by name, folders left out. */
  entries(): Entry[] {
    const { count, offset } = this.#directory();
    const entries: Entry[] = [];
    let at = offset;
    for (let n = 0; n < count; n++) {
      this.#require(at, ENTRY.signature);
      const entry = this.#entry(at);
      if (!entry.name.endsWith("/")) entries.push(entry);
      if (entries.length > MOST.parts)
        throw new OversizedWorkbook(`The file has more than ${MOST.parts} parts.`);
      at += ENTRY.size + this.#short(at + 28) + this.#short(at + 30) + this.#short(at + 32);
    }
    return entries;
  }

  /**
   * The bytes of a part.
   * @throws OversizedWorkbook where all that was asked for goes beyond `MOST`; Error when it is damaged
   */
  read({ name, isEncrypted, method, crc, packed, size, offset }: Entry): Uint8Array {
    if (isEncrypted) throw new Error(`${name}: encrypted`);
    this.#require(offset, HEADER.signature);
    const from = offset + HEADER.size + this.#short(offset + 26) + this.#short(offset + 28);
    if (from + packed > this.bytes.length) throw new Error(`${name}: cut off`);
    const data = this.bytes.subarray(from, from + packed);
    const whole = method === 8 ? this.#inflated(data, size) : this.#stored(data, method, name);
    if (whole.length !== size || crc32(whole, 0) !== crc)
      throw new Error(`${name}: CRC32 mismatch`);
    return whole;
  }

  #stored(data: Uint8Array, method: number, name: string): Uint8Array {
    if (method !== 0) throw new Error(`${name}: compression method ${method}`);
    this.#count(data.length);
    return data;
  }

  #inflated(data: Uint8Array, size: number): Uint8Array {
    const chunkSize = Math.min(Math.max(size, 64), MEGABYTE);
    const inflate = new Inflate({ raw: true, chunkSize });
    const chunks: Uint8Array[] = [];
    inflate.onData = (chunk) => {
      this.#count(chunk.length);
      chunks.push(chunk);
    };
    inflate.push(data, true);
    if (inflate.err !== 0) throw new Error(`inflate ${inflate.err}`);
    return joined(chunks);
  }

  #count(bytes: number): void {
    this.#unpacked += bytes;
    if (this.#unpacked > MOST.unpackedMegabytes * MEGABYTE)
      throw new OversizedWorkbook(`The file unpacks to more than ${MOST.unpackedMegabytes} MB.`);
  }

  #directory(): { count: number; offset: number } {
    const { length } = this.bytes;
    const first = Math.max(0, length - END.size - END.longestComment);
    for (let at = length - END.size; at >= first; at--) {
      if (this.#long(at) !== END.signature) continue;
      const [count, offset] = [this.#short(at + 10), this.#long(at + 16)];
      const locator = at - END_64.locatorSize;
      if (locator < 0 || this.#long(locator) !== END_64.locator) return { count, offset };
      const far = this.#far(locator + 8);
      this.#require(far, END_64.signature);
      return { count: this.#far(far + 32), offset: this.#far(far + 48) };
    }
    throw new Error("no zip file");
  }

  #entry(at: number): Entry {
    const [nameLength, extraLength] = [this.#short(at + 28), this.#short(at + 30)];
    const name = this.bytes.subarray(at + ENTRY.size, at + ENTRY.size + nameLength);
    const sizes = {
      size: this.#long(at + 24),
      packed: this.#long(at + 20),
      offset: this.#long(at + 42),
    };
    this.#completeSizes(sizes, at + ENTRY.size + nameLength, extraLength);
    return {
      name: new TextDecoder().decode(name),
      isEncrypted: (this.#short(at + 8) & 1) === 1,
      method: this.#short(at + 10),
      crc: this.#long(at + 16),
      ...sizes,
    };
  }

  /** Sizes of 64 bits stand in an extra field, those that are needed, in this order. */
  #completeSizes(
    sizes: Record<"size" | "packed" | "offset", number>,
    from: number,
    length: number,
  ): void {
    for (let at = from; at + 4 <= from + length; at += 4 + this.#short(at + 2)) {
      if (this.#short(at) !== SIZES_64) continue;
      let field = at + 4;
      for (const name of ["size", "packed", "offset"] as const)
        if (sizes[name] === NOT_HERE) {
          sizes[name] = this.#far(field);
          field += 8;
        }
    }
  }

  #require(at: number, signature: number): void {
    if (this.#long(at) !== signature) throw new Error("no zip file, or a damaged one");
  }

  // Outside of the file they throw a RangeError.
  #short(at: number): number {
    return this.#view.getUint16(at, true);
  }
  #long(at: number): number {
    return this.#view.getUint32(at, true);
  }
  #far(at: number): number {
    return Number(this.#view.getBigUint64(at, true));
  }
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  if (chunks.length === 1) return chunks[0]!;
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
