/** The defined name of the table in 检查结果 and its summary: it tells our sheet from others. */
export const resultsName = "PERF_checkResults";

/** Whether a defined name is that one; Excel compares names without regard to case. */
export const isResultsName = (name: string): boolean =>
  name.toLowerCase() === resultsName.toLowerCase();
