import type { FormData } from "../../../src/forms";
import { setValue } from "../../../src/forms/values";
import { bureau, type Figures } from "./bureau";

const columns = ([previousFinalAccount, budget, finalAccount]: Figures): FormData => ({
  ...(previousFinalAccount !== null && { previousFinalAccount }),
  budget,
  finalAccount,
});

/** 基础数据表 with the lines that a place has. */
export function baseDataOf(lines: readonly string[]): FormData {
  const data: FormData = {
    staff: bureau.staff,
    building: bureau.building,
    economyMeasures: bureau.economyMeasures,
    basicAdjustment: { budget: bureau.basicAdjustment, finalAccount: bureau.basicAdjustment },
    signature: { ...bureau.signature },
  };
  const { lines: known, projects } = bureau;
  for (const [path, figures] of Object.entries(known))
    if (lines.includes(path)) setValue(data, path, columns(figures));
  const items = projects.map(([name, ...figures]) => ({ name, ...columns(figures) }));
  // A place without a line for 其他事业类发展资金 has it among its special funds.
  const other = known["projects.otherDevelopment"]!;
  if (!lines.includes("projects.otherDevelopment"))
    items.push({ name: "其他事业发展", ...columns(other) });
  setValue(data, "projects.specialFunds", { items });
  return data;
}
