import { MISSING } from "../sentences";

/**
 * `，主要原因是…`: with the reason that is given, nothing where the figures are the same, else a gap.
 * @param lead what stands in front of the reason
 */
export const because = (line: string, lead: string): string =>
  `[${lead}{${line}.reason}|{${line}.difference=0}|${lead}${MISSING}]`;

/** `，决算数小于预算数的主要原因是…`: of the same figures, only that they are. */
export const budgetBecause = (line: string, mark = ""): string => {
  const said = `，决算数{${line}.budgetWord}预算数`;
  const lead = `，决算数[{${line}.budgetWord}|${MISSING}]预算数的主要原因是${mark}`;
  return `[${lead}{${line}.budgetReason}|{${line}.budgetWord="等于"}${said}|${lead}${MISSING}]`;
};
