import type { ListedFinding, ToldFindings } from "../../findings/checked-report";

/** A finding with what it is known by from one check to the next, whatever the cell then holds. */
export interface KeyedFinding {
  readonly key: string;
  readonly finding: ListedFinding;
}

/** A finding, or like ones together, known in the same way. */
export interface KeyedTold {
  readonly key: string;
  readonly sentence: string;
  readonly findings: readonly [KeyedFinding, ...KeyedFinding[]];
}

export function withKeys(told: readonly ToldFindings[]): KeyedTold[] {
  const seen = new Map<string, number>();
  const numbered = (...parts: readonly string[]): string => {
    const name = JSON.stringify(parts);
    const n = seen.get(name) ?? 0;
    seen.set(name, n + 1);
    return `${name}${n}`;
  };
  const keyed = (finding: ListedFinding): KeyedFinding => {
    const { sheetName, rule, message, where } = finding;
    return { key: numbered(sheetName, rule, message, where.path), finding };
  };
  return told.map(({ findings: [first, ...others], sentence }) => {
    const own = keyed(first);
    const { sheetName, rule, message } = first;
    const key = others.length === 0 ? own.key : numbered(sheetName, rule, message);
    return { key, sentence, findings: [own, ...others.map(keyed)] };
  });
}
