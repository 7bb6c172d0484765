/**
 * Differences between a recording and the embedded Excel that are meant, with their reasons: by step, or
 * by step and fact (`functions-merged.mergedOver`).
 */
export const explained: Readonly<Record<string, string>> = {};
