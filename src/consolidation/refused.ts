import type { Reason } from "./reason";
import type { Submission } from "./submission";

/** A file that holds no report to take in, and why. */
export interface Refused {
  readonly file: string;
  readonly sentence: string;
}

export type Received = Submission | Refused;

export interface Remark {
  readonly file: string;
  readonly reasons: readonly Reason[];
  /** The reasons in Chinese, without a full stop. */
  readonly sentence: string;
}

export const isRefused = (each: Received): each is Refused => "sentence" in each;

/** A file that holds no report, as it is told beside the others. */
export const refusal = ({ file, sentence }: Refused): Remark => ({
  file,
  reasons: [{ code: "unreadable", sentence }],
  sentence,
});
