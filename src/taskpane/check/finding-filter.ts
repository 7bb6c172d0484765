import type { Severity } from "../../checks";
import type { KeyedTold } from "./finding-keys";

/** Which findings are looked at; what is undefined or empty leaves out none. */
export interface FindingFilter {
  readonly sheetName?: string | undefined;
  readonly severity?: Severity | undefined;
  /** Words that must all stand somewhere in a finding. */
  readonly sought: string;
}

/** The findings that a filter lets through; of like ones those that match. */
export function filtered(told: readonly KeyedTold[], filter: FindingFilter): KeyedTold[] {
  const words = filter.sought.normalize("NFKC").toLowerCase().split(/\s+/).filter(Boolean);
  return told.flatMap((each): KeyedTold[] => {
    const [{ finding }] = each.findings;
    const { sheetName, severity, title } = finding;
    if (filter.sheetName !== undefined && sheetName !== filter.sheetName) return [];
    if (filter.severity !== undefined && severity !== filter.severity) return [];
    const [first, ...others] = each.findings.filter((keyed) => {
      const { address, sentence, note } = keyed.finding;
      const text = [sheetName, address, title, sentence, each.sentence, note ?? ""].join(" ");
      const plain = text.normalize("NFKC").toLowerCase();
      return words.every((word) => plain.includes(word));
    });
    if (!first) return [];
    // What is said of all of them is not said of some.
    const isWhole = others.length + 1 === each.findings.length;
    return isWhole ? [each] : [first, ...others].map((keyed) => alone(keyed));
  });
}

const alone = (keyed: KeyedTold["findings"][0]): KeyedTold => ({
  key: keyed.key,
  sentence: keyed.finding.sentence,
  findings: [keyed],
});

export const countOf = (told: readonly KeyedTold[]): number =>
  told.flatMap(({ findings }) => findings).length;
