import type { SelfAssessmentOptions } from "./options";

type Levels = SelfAssessmentOptions["indicators"];

/**
 * What tells a level from the others: its name without the weight, `产出指标（50分)`, since people
 * write the weight, and its brackets, in their own way.
 */
export function levelName(level: string, all: Levels): string {
  const name = level.replace(/[（(].*$/s, "").trim();
  const isShared = all.filter(({ caption }) => caption.startsWith(name)).length > 1;
  return name === "" || isShared ? level : name;
}
