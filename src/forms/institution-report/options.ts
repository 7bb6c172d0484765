import * as z from "zod";

const text = z.string().min(1);

/** 封面 and 一、部门（单位）基本概况. */
export const overviewSchema = z.strictObject({
  title: text,
  sheetName: text,
  heading: text,
  unitNameCaption: text,
  /** What 评价方式 offers. */
  methods: z.array(text).nonempty(),
});

/** 二、部门（单位）收支情况. */
export const institutionAccountsSchema = z.strictObject({
  title: text,
  sheetName: text,
  incomeHeading: text,
  expenditureHeading: text,
  /** The row above the institutions, their sum. */
  summaryName: text,
  /** The rows of an empty form, numbered as printed; 本级 first. */
  institutions: z.array(text).nonempty(),
});

/** 三、部门（单位）整体支出绩效自评情况. */
export const goalAssessmentSchema = z.strictObject({
  title: text,
  sheetName: text,
  qualitativeHeading: text,
  quantitativeHeading: text,
  goals: z
    .array(
      z.strictObject({
        caption: text,
        kinds: z.array(z.strictObject({ name: text, rows: z.int().min(1).max(50) })).nonempty(),
      }),
    )
    .nonempty(),
  resultHeading: text,
});

/** 四、评价人员. */
export const reviewersSchema = z.strictObject({
  title: text,
  sheetName: text,
  /** Blank rows of an empty form. */
  rows: z.int().min(1).max(50),
  /** The boxes below: who gives an opinion, and the lines on which that is signed. */
  opinions: z.strictObject({
    leader: z.strictObject({ caption: text, signatures: z.array(text).nonempty() }),
    unit: z.strictObject({ caption: text, signatures: z.array(text).nonempty() }),
    finance: z.strictObject({ caption: text, signatures: z.array(text).nonempty() }),
  }),
});

export type OverviewOptions = z.infer<typeof overviewSchema>;
export type InstitutionAccountsOptions = z.infer<typeof institutionAccountsSchema>;
export type GoalAssessmentOptions = z.infer<typeof goalAssessmentSchema>;
export type ReviewersOptions = z.infer<typeof reviewersSchema>;
