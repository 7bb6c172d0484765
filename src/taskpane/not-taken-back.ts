import type { ReportPort } from "./port";

/** What writes and is not taken back, by its method of the port: said in its pane before it is done. */
export const notTakenBack = {
  finalize: "定稿只新增工作表，不能撤回；不需要的，删去新增的工作表即可。",
  layOutConsolidation: "汇总只新增工作表，不能撤回；不需要的，删去新增的工作表即可。",
} as const satisfies { readonly [Method in keyof ReportPort]?: string };
