import JSZip from "jszip";
import type { Random } from "./random";

/** A change of an input; the same one whatever became of the input before it. */
export type Change<Input> = (input: Input) => Input | Promise<Input>;

/** What breaks readers: ends of ranges, marks of languages, letters beside the common ones. */
const NASTY = [
  ..."<>&\"'%=+-@|\\/\0\n\r\t,;:()[]{}#!?*.~",
  ...[
    "-1",
    "0",
    "1e999",
    "NaN",
    "999999999999999999999",
    "1048577",
    "XFE1",
    "A0",
    "０",
    "１２，３",
    "−",
    "％",
  ],
  ...[
    "&#0;",
    "&lol;",
    "<!--",
    "]]>",
    "<![CDATA[",
    "</",
    "\uFFFF",
    "\uD800",
    "\u202E",
    "\u200B",
    "😀",
    "\u3000",
  ],
  ...[
    "万元",
    "≥",
    "同比增长",
    "不超过",
    "〇",
    "年",
    "__proto__",
    "constructor",
    "null",
    "true",
    "{}",
    "[]",
  ],
  ...[
    "长".repeat(40_000),
    "(".repeat(3000),
    "9".repeat(400),
    "<a>".repeat(500),
    "[".repeat(3000),
    " ".repeat(20_000),
  ],
];

/** A place as a share of the length, which stays where the input is cut. */
const at = (length: number, share: number): number => Math.floor(share * (length + 1));

export function textChange(random: Random): Change<string> {
  const [from, to, length] = [random.int(1e6) / 1e6, random.int(1e6) / 1e6, random.int(64)];
  const word = random.pick(NASTY);
  const cut = (text: string): string =>
    text.slice(at(text.length, from), at(text.length, from) + length);
  return random.pick<Change<string>>([
    (text) => text.slice(0, at(text.length, from)) + word + text.slice(at(text.length, from)),
    (text) =>
      text.slice(0, at(text.length, from)) + word + text.slice(at(text.length, from) + length),
    (text) => text.slice(0, at(text.length, from)) + text.slice(at(text.length, from) + length),
    (text) => text.slice(0, at(text.length, to)) + cut(text) + text.slice(at(text.length, to)),
    (text) => text.slice(0, at(text.length, from)),
    (text) =>
      text.replace(/\d+/g, (digits, place: number) =>
        (at(text.length, from) - place) ** 2 < 400 ? word : digits,
      ),
    (text) =>
      text.replace(/"[^"]*"/g, (quoted, place: number) =>
        (at(text.length, from) - place) ** 2 < 400 ? `"${word}"` : quoted,
      ),
  ]);
}

export function bytesChange(random: Random): Change<Uint8Array> {
  const [share, length, value] = [random.int(1e6) / 1e6, 1 + random.int(16), random.int(256)];
  const edge = random.pick([0, 1, 0x7f, 0x80, 0xff]);
  const spliced = (bytes: Uint8Array, skip: number, more: readonly number[]): Uint8Array => {
    const place = at(bytes.length, share);
    return Uint8Array.from([...bytes.subarray(0, place), ...more, ...bytes.subarray(place + skip)]);
  };
  return random.pick<Change<Uint8Array>>([
    (bytes) => spliced(bytes, 1, [value]),
    (bytes) => spliced(bytes, length, Array<number>(length).fill(edge)),
    (bytes) => spliced(bytes, length, []),
    (bytes) => spliced(bytes, 0, Array<number>(length).fill(value)),
    (bytes) => bytes.slice(0, at(bytes.length, share)),
  ]);
}

/** Changes the text of a part of an archive, or the archive itself. */
export function archiveChange(random: Random): Change<Uint8Array> {
  if (random.int(8) === 0) return bytesChange(random);
  const share = random.int(1e6) / 1e6;
  const other = random.int(1e6) / 1e6;
  const change = textChange(random);
  const kind = random.int(12);
  const changed: Change<Uint8Array> = async (bytes) => {
    const zip = await JSZip.loadAsync(bytes);
    const parts = Object.keys(zip.files).filter((name) => !zip.files[name]!.dir);
    const [part, second] = [share, other].map((each) => parts[Math.floor(each * parts.length)]!);
    const text = await zip.file(part!)!.async("string");
    if (kind === 0) zip.remove(part!);
    else if (kind === 1) zip.file(part!, await zip.file(second!)!.async("uint8array"));
    else zip.file(part!, await change(text));
    return zip.generateAsync({ type: "uint8array", compression: "DEFLATE" });
  };
  // An archive that an earlier change damaged stays as it is.
  return async (bytes) => {
    try {
      return await changed(bytes);
    } catch {
      return bytes;
    }
  };
}

type Json = unknown;

const VALUES: readonly Json[] = [
  ...[null, true, 0, -1, 1e300, 0.1, "", "甲", "=1+1", [], {}, [[]], "长".repeat(40_000)],
  ...[Array<number>(2000).fill(1), { __proto__: null }, "2023", "1,406.40", NaN],
];

/** Changes one value of JSON, wherever it stands. */
export function jsonChange(random: Random): Change<Json> {
  const share = random.int(1e6) / 1e6;
  const value = random.pick(VALUES);
  const key = random.pick(["__proto__", "constructor", "id", "无此项", "length"]);
  const kind = random.int(5);
  return (json) => {
    const copy = structuredClone(json);
    const places: [Record<string, Json>, string][] = [];
    const walk = (node: Json): void => {
      if (typeof node !== "object" || node === null) return;
      for (const name of Object.keys(node)) {
        places.push([node as Record<string, Json>, name]);
        walk((node as Record<string, Json>)[name]);
      }
    };
    walk(copy);
    const place = places[Math.floor(share * places.length)];
    if (!place) return value;
    const [holder, name] = place;
    if (kind === 0) delete holder[name];
    else if (kind === 1 && !Array.isArray(holder)) holder[key] = value;
    else if (kind === 2 && Array.isArray(holder)) holder.push(structuredClone(holder[0]));
    else holder[name] = value;
    return copy;
  };
}
