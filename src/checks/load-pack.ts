import { parsePack, type DataFault, type Pack, type ParsedPack } from "../forms";
import { unanswerable } from "../forms/unanswerable";
import { weightFaults } from "../forms/weights";
import { nearest } from "./nearest";
import { rules } from "./registry";

/** What `checks.off` of a pack may name: every rule, and every message of a rule. */
export const offNames: readonly string[] = rules.flatMap(({ id, messages }) => [
  id,
  ...Object.keys(messages).map((message) => `${id}/${message}`),
]);

/**
 * Reads a pack that somebody hands in. Beyond what parsePack demands, so that forms can be laid
 * out, its weights come to 100, its demands can be answered and the rules it puts off exist. A pack that a workbook already
 * keeps is read by parsePack alone: its forms stay readable whatever becomes of our rules.
 */
export function loadPack(json: unknown): ParsedPack {
  const parsed = parsePack(json);
  if (!parsed.ok) return parsed;
  const faults = [
    ...weightFaults(parsed.pack),
    ...unanswerable(parsed.pack),
    ...offFaults(parsed.pack),
  ];
  return faults.length > 0 ? { ok: false, faults } : parsed;
}

const offFaults = ({ checks: { off } }: Pack): DataFault[] =>
  off.flatMap((value, i) =>
    offNames.includes(value) ? [] : [{ path: `checks.off[${i}]`, ...notARule(value) }],
  );

function notARule(value: string): Pick<DataFault, "code" | "value" | "bound"> {
  const meant = nearest(value, offNames);
  return meant === null
    ? { code: "unknownRule", value }
    : { code: "misspeltRule", value, bound: meant };
}
