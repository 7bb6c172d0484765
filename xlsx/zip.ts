import JSZip, { type JSZipObject } from "jszip";
import { crc32 } from "./crc32";
import { OversizedWorkbook } from "./unreadable";

/** Far beyond any workbook of forms: a file of a few kilobytes may unpack to gigabytes. */
export const MOST = { parts: 1000, megabytes: 50 } as const;

const MEGABYTE = 1024 * 1024;

/** A part as JSZip holds it, whose types leave these out. */
interface HeldPart {
  readonly _data: { readonly crc32?: number };
  internalStream(type: "uint8array"): JSZip.JSZipStreamHelper<Uint8Array>;
}

/** A part of a zip file, unpacked. */
export interface ZipPart {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The parts of a zip file, each unpacked and seen to be whole; those whose name matches `unwanted`
 * stay packed and are not among them. What a file says of its own sizes is not trusted: unpacking
 * ends where the bounds are crossed.
 * @throws OversizedWorkbook beyond `MOST`
 */
export async function openZip(
  bytes: Uint8Array,
  unwanted: RegExp | null = null,
): Promise<ZipPart[]> {
  const { files } = await JSZip.loadAsync(bytes);
  const all = Object.values(files).filter(({ dir }) => !dir);
  if (all.length > MOST.parts)
    throw new OversizedWorkbook(`The file has more than ${MOST.parts} parts.`);
  const parts = all.filter(({ name }) => !unwanted?.test(name));
  let unpacked = 0;
  const whole: ZipPart[] = [];
  for (const part of parts) {
    const { _data: declared } = part as unknown as HeldPart;
    let crc = 0;
    const chunks: Uint8Array[] = [];
    await eachChunk(part, (chunk) => {
      unpacked += chunk.length;
      crc = crc32(chunk, crc);
      chunks.push(chunk);
      return unpacked > MOST.megabytes * MEGABYTE
        ? new OversizedWorkbook(`The file unpacks to more than ${MOST.megabytes} MB.`)
        : null;
    });
    if (crc !== (declared.crc32 ?? 0) >>> 0) throw new Error(`${part.name}: CRC32 mismatch`);
    whole.push({ name: part.name, bytes: joined(chunks) });
  }
  return whole;
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

/** Hands over a part as it is unpacked, until the taker answers with an error. */
const eachChunk = (part: JSZipObject, take: (chunk: Uint8Array) => Error | null): Promise<void> =>
  new Promise((resolve, reject) => {
    const stream = (part as unknown as HeldPart).internalStream("uint8array");
    stream
      .on("data", (chunk) => {
        const error = take(chunk);
        if (!error) return;
        stream.pause();
        reject(error);
      })
      .on("error", reject)
      .on("end", () => resolve())
      .resume();
  });
