import { defaultCheckOptions } from "../check-options";
import type { PackInput } from "../pack";
import { huaihua2023 } from "./huaihua-2023";
import { yongzhouNotes } from "./yongzhou-notes";

/**
 * 永州市人民政府办公室: it publishes text only, no form. Its 基础数据表 is the one of 湖南, filled
 * from the text.
 */
export const yongzhou2023 = {
  id: "yongzhou-2023",
  name: "湖南永州 2023年度",
  year: 2023,
  baseData: { ...huaihua2023.baseData, attachment: "附件" },
  accountsNotes: yongzhouNotes,
  checks: defaultCheckOptions,
} satisfies PackInput;
