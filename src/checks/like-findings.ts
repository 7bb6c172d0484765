import type { ReviewedFinding } from "./acknowledgement";
import { rules } from "./registry";
import type { Finding } from "./rule";

/** One finding, or several that are told as one. */
export type Told<F = Finding> = readonly [F, ...F[]];

/** Like 提示 from which on they are told as one. */
const MANY = 3;

/**
 * Puts like 提示 of one sheet together, where the first of them stands: what the same rule says of
 * many cells in the same words, and what a person noted of them in the same words.
 */
export function likeFindings<F extends ReviewedFinding>(findings: readonly F[]): Told<F>[] {
  const groups = new Map<string, [F, ...F[]]>();
  for (const finding of findings) {
    const key = likeness(finding);
    const group = key === null ? undefined : groups.get(key);
    if (group) group.push(finding);
    else groups.set(key ?? `alone ${groups.size}`, [finding]);
  }
  return [...groups.values()]
    .flatMap((group): Told<F>[] => (group.length < MANY ? group.map((each) => [each]) : [group]))
    .sort(([first], [second]) => findings.indexOf(first) - findings.indexOf(second));
}

const askEach = new Set(rules.filter(({ asksEach }) => asksEach).map(({ id }) => id));

const likeness = ({ severity, rule, message, where, note }: ReviewedFinding): string | null =>
  severity === "info" && !askEach.has(rule)
    ? JSON.stringify([rule, message, where.form, where.sheet ?? null, note])
    : null;
