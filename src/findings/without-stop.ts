/** A sentence without its full stop: more is said behind it. */
export const withoutStop = (sentence: string): string => sentence.replace(/。$/, "");
