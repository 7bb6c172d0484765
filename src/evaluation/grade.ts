/** A grade and the lowest score that earns it. */
export interface GradeBand {
  readonly from: number;
  readonly name: string;
}

/** 90(含)–100 优, 80(含)–90 良, 60(含)–80 中, below 60 差. */
export const GRADE_BANDS: readonly GradeBand[] = [
  { from: 90, name: "优" },
  { from: 80, name: "良" },
  { from: 60, name: "中" },
  { from: 0, name: "差" },
];

/** The grade of a score, each lower bound included; null below the lowest band. */
export function gradeOf(score: number, bands: readonly GradeBand[] = GRADE_BANDS): string | null {
  const falling = [...bands].sort((a, b) => b.from - a.from);
  return falling.find(({ from }) => score >= from)?.name ?? null;
}
