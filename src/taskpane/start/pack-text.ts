import { loadPack } from "../../checks";
import { faultSentence, ownCopy, type Pack } from "../../forms";

/** Larger than any pack by far. */
export const LARGEST_PACK_FILE = 1024 * 1024;

export type ReadPack =
  | { readonly pack: Pack }
  /** Why it is refused, a sentence for each fault. */
  | { readonly faults: readonly string[] };

/** Reads a pack from a file's bytes. */
export function readPackText(bytes: ArrayBuffer): ReadPack {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { faults: ["文件编码不是 UTF-8，请用文本编辑器另存为 UTF-8 后重试。"] };
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return { faults: [`文件不是 JSON 格式${near(text, String(error))}，请检查标点和括号。`] };
  }
  const parsed = loadPack(json);
  return parsed.ok
    ? { pack: parsed.pack }
    : { faults: parsed.faults.map((fault) => `${faultSentence(fault)}。`) };
}

/** Where the text stops being JSON, as far as the engine says so. */
function near(text: string, message: string): string {
  const position = /position (\d+)/.exec(message)?.[1];
  if (position === undefined) return "";
  return `（第 ${text.slice(0, Number(position)).split("\n").length} 行附近）`;
}

/** The file to export: a pack to make one's own from, led by where an editor finds its schema. */
export function packFile(pack: Pack, $schema: string): { name: string; text: string } {
  const copy = ownCopy(pack);
  return { name: `${copy.id}.json`, text: `${JSON.stringify({ $schema, ...copy }, null, 2)}\n` };
}
