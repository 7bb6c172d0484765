import type { ListedFinding } from "../../workbook";

/** A finding with what it is known by from one check to the next, whatever the cell then holds. */
export interface KeyedFinding {
  readonly key: string;
  readonly finding: ListedFinding;
}

export function withKeys(findings: readonly ListedFinding[]): KeyedFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const { sheetName, rule, message, where } = finding;
    const name = JSON.stringify([sheetName, rule, message, where.path]);
    const n = seen.get(name) ?? 0;
    seen.set(name, n + 1);
    return { key: `${name}${n}`, finding };
  });
}
