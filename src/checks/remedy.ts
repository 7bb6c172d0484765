/** What else a cell may hold that a finding is about. */
export interface Remedy {
  readonly kind: RemedyKind;
  /** What is to stand in the cell of the finding; a text stays one. */
  readonly value: string | number;
}

interface Wording {
  /** On the button, from what is written as the form prints it. */
  readonly caption: (shown: string) => string;
  /** Where several findings know such a remedy: what they have in common, and all at once. */
  readonly all?: { readonly title: (count: number) => string; readonly caption: string };
}

const changedTo = (shown: string): string => `改为${/^[-\d]/.test(shown) ? " " : ""}${shown}`;

/** Every kind of remedy. */
export const remedyKinds = {
  /** The figure or the word that the rule computes. */
  value: { caption: changedTo },
  figure: {
    caption: () => "改为数字",
    all: { title: (count) => `${count} 个数字单元格填的是文字`, caption: "全部改为数字" },
  },
  percentSign: {
    caption: () => "补百分号",
    all: { title: (count) => `${count} 个百分比没有百分号`, caption: "全部补百分号" },
  },
  unit: {
    caption: () => "补单位",
    all: { title: (count) => `${count} 个金额没有单位`, caption: "全部补单位" },
  },
  tenThousands: {
    caption: () => "改为万元",
    all: { title: (count) => `${count} 个金额可能以元填报`, caption: "全部改为万元" },
  },
  yuan: {
    caption: () => "改为元",
    all: { title: (count) => `${count} 个金额可能以万元填报`, caption: "全部改为元" },
  },
  rounded: {
    caption: changedTo,
    all: { title: (count) => `${count} 个数的小数位过多`, caption: "全部保留规定的小数位" },
  },
  /** The comparator that is put in front of a target. */
  comparator: { caption: (shown) => `写“${/[≥≤]/.exec(shown)![0]}”` },
} as const satisfies Record<string, Wording>;

export type RemedyKind = keyof typeof remedyKinds;

export const wordingOf = (kind: RemedyKind): Wording => remedyKinds[kind];

/** The only thing that a cell may hold instead; nothing where it is not known. */
export const only = (
  kind: RemedyKind,
  value: string | number | null,
): { readonly remedies?: readonly [Remedy] } =>
  value === null ? {} : { remedies: [{ kind, value }] };
