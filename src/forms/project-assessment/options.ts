import * as z from "zod";
import { fundsSchema } from "../self-assessment/funds-options";
import { selfAssessmentSchema } from "../self-assessment/options";

const caption = z.string().min(1);

/** The sources of a project's money, as 财预〔2020〕10号 prints them. */
const sources = [
  { id: "currentYear", caption: "其中：当年财政拨款" },
  { id: "carriedOver", caption: "上年结转资金" },
  { id: "other", caption: "其他资金" },
];

/** 项目支出绩效自评表: what the form of the whole unit can be, and whose project it is. */
export const projectAssessmentSchema = selfAssessmentSchema.safeExtend({
  /** Leads the name of each project's sheet. */
  sheetName: caption.max(12),
  /** Below the title, or null where the form prints none. */
  yearLine: caption.nullable().default("（{year}年度）"),
  nameCaption: caption.default("项目名称"),
  implementerCaption: caption.default("实施单位"),
  funds: fundsSchema.prefault({
    heading: "项目资金（{unit}）",
    lines: { layout: "rows", rows: sources },
  }),
});

export type ProjectAssessmentOptions = z.infer<typeof projectAssessmentSchema>;
