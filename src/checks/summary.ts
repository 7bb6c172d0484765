import type { ReviewedFinding } from "./acknowledgement";
import { SEVERITIES, type Severity } from "./rule";

export interface Count {
  readonly open: number;
  readonly acknowledged: number;
}

export interface Summary extends Readonly<Record<Severity, Count>> {
  readonly open: number;
  readonly acknowledged: number;
  /** No 错误 is open: each is mended, or explained in a note. */
  readonly canSubmit: boolean;
}

export function summarize(findings: readonly ReviewedFinding[]): Summary {
  const count = (of: readonly ReviewedFinding[]): Count => {
    const open = of.filter(({ note }) => note === null).length;
    return { open, acknowledged: of.length - open };
  };
  const bySeverity = Object.fromEntries(
    SEVERITIES.map((severity) => [
      severity,
      count(findings.filter((finding) => finding.severity === severity)),
    ]),
  ) as Record<Severity, Count>;
  return { ...bySeverity, ...count(findings), canSubmit: bySeverity.error.open === 0 };
}
