import { formatted } from "./number-format";
import { childOf, isOn, valueOf, type WordElement } from "./xml";

const LEVELS = 9;

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly legal: boolean;
  /** Counts anew after a level of this number, from 1; 0 never. */
  readonly restart: number;
  readonly style: string | undefined;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  /** Where this list begins anew, though others of its kind came before. */
  readonly starts: ReadonlyMap<number, number>;
}

interface ListRef {
  readonly list: string;
  readonly level: number;
}

/** The parts of a file that its automatic numbers come from, each as the elements in its root. */
export interface NumberingParts {
  readonly numbering: readonly WordElement[];
  readonly styles: readonly WordElement[];
}

const levelOf = (element: WordElement): Level => ({
  start: Number(valueOf(element, "start") ?? 0),
  format: valueOf(element, "numFmt") ?? "decimal",
  text: valueOf(element, "lvlText") ?? "",
  legal: isOn(element, "isLgl"),
  restart: Number(valueOf(element, "lvlRestart") ?? -1),
  style: valueOf(element, "pStyle"),
});

const levelsOf = (element: WordElement | undefined): Map<number, Level> =>
  new Map(
    element?.children
      .filter(({ name }) => name === "lvl")
      .map((level) => [Number(level.attributes["ilvl"] ?? 0), levelOf(level)]),
  );

/** The automatic numbers of a text, counted paragraph by paragraph. */
export class Numbering {
  private readonly lists = new Map<string, List>();
  private readonly styles = new Map<string, WordElement>();
  /** By abstract list; null where a level has not begun. */
  private readonly counts = new Map<string, (number | null)[]>();
  private readonly begun = new Set<string>();

  constructor({ numbering, styles }: NumberingParts) {
    for (const style of styles)
      if (style.name === "style") this.styles.set(style.attributes["styleId"] ?? "", style);
    const abstracts = new Map(
      numbering
        .filter(({ name }) => name === "abstractNum")
        .map((element) => [element.attributes["abstractNumId"] ?? "", element]),
    );
    const nums = new Map(
      numbering
        .filter(({ name }) => name === "num")
        .map((element) => [element.attributes["numId"] ?? "", element]),
    );
    for (const [id, num] of nums) {
      const abstractId = valueOf(num, "abstractNumId") ?? "";
      const abstract = abstracts.get(abstractId);
      // A list may take its levels from the list of a style.
      const linked = nums.get(
        this.listOfStyle(valueOf(abstract, "numStyleLink") ?? "")?.list ?? "",
      );
      const source = linked ? (valueOf(linked, "abstractNumId") ?? "") : abstractId;
      const levels = levelsOf(abstracts.get(source));
      const starts = new Map<number, number>();
      for (const change of num.children.filter(({ name }) => name === "lvlOverride")) {
        const index = Number(change.attributes["ilvl"] ?? 0);
        const own = childOf(change, "lvl");
        if (own) levels.set(index, levelOf(own));
        const start = valueOf(change, "startOverride");
        if (start !== undefined) starts.set(index, Number(start));
      }
      this.lists.set(id, { abstractId: source, levels, starts });
    }
  }

  /** The number in front of the next paragraph; "" where it has none. */
  next(properties: WordElement | undefined): string {
    const ref = this.refOf(properties);
    const list = ref && this.lists.get(ref.list);
    const level = list?.levels.get(ref!.level);
    if (!ref || !list || !level) return "";
    const counts = this.countsOf(list.abstractId);
    if (!this.begun.has(ref.list)) {
      this.begun.add(ref.list);
      for (const [index, start] of list.starts) counts[index] = start - 1;
    }
    const before = counts[ref.level];
    counts[ref.level] = before === null || before === undefined ? level.start : before + 1;
    for (let upper = 0; upper < ref.level; upper++)
      counts[upper] ??= list.levels.get(upper)?.start ?? 1;
    for (let lower = ref.level + 1; lower < LEVELS; lower++) {
      const restart = list.levels.get(lower)?.restart ?? -1;
      if (restart === -1 || ref.level < restart) counts[lower] = null;
    }
    return this.printed(list, level, counts);
  }

  private printed(list: List, level: Level, counts: readonly (number | null)[]): string {
    if (level.format === "bullet") return "";
    return level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const index = Number(digit) - 1;
      const format = level.legal ? "decimal" : (list.levels.get(index)?.format ?? "decimal");
      return formatted(counts[index] ?? 0, format);
    });
  }

  private countsOf(abstractId: string): (number | null)[] {
    const known = this.counts.get(abstractId);
    if (known) return known;
    const counts = Array.from({ length: LEVELS }, () => null);
    this.counts.set(abstractId, counts);
    return counts;
  }

  /** The list of a paragraph, its own or that of its style. */
  private refOf(properties: WordElement | undefined): ListRef | null {
    const style = valueOf(properties, "pStyle") ?? "";
    const own = childOf(properties, "numPr");
    const styled = this.listOfStyle(style);
    if (!own) return styled;
    const list = valueOf(own, "numId") ?? styled?.list;
    if (list === undefined || list === "0") return null;
    return { list, level: Number(valueOf(own, "ilvl") ?? styled?.level ?? 0) };
  }

  /** Styles rest on others; a chain of them that leads back to itself ends. */
  private listOfStyle(id: string): ListRef | null {
    const seen = new Set<string>();
    for (
      let at = id;
      at !== "" && !seen.has(at);
      at = valueOf(this.styles.get(at), "basedOn") ?? ""
    ) {
      seen.add(at);
      const numbers = childOf(childOf(this.styles.get(at), "pPr"), "numPr");
      if (!numbers) continue;
      const list = valueOf(numbers, "numId");
      if (list === undefined || list === "0") return null;
      const linked = [...(this.lists.get(list)?.levels ?? [])].find(
        ([, { style }]) => style === at,
      );
      return { list, level: linked?.[0] ?? Number(valueOf(numbers, "ilvl") ?? 0) };
    }
    return null;
  }
}
