import type { ApiSet } from "../meta/model";

/** What the host offers: { ExcelApi: "1.17", CustomFunctionsRuntime: "1.4" }. */
export type RequirementSets = Readonly<Record<string, string>>;

function isAtLeast(offered: string, wanted: string): boolean {
  const [major = 0, minor = 0] = offered.split(".").map(Number);
  const [wantedMajor = 0, wantedMinor = 0] = wanted.split(".").map(Number);
  return major > wantedMajor || (major === wantedMajor && minor >= wantedMinor);
}

export function offers(sets: RequirementSets, [name, version]: ApiSet): boolean {
  const offered = sets[name];
  return offered !== undefined && isAtLeast(offered, version);
}
