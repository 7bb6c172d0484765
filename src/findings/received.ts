import { submissionOf, type Received } from "../consolidation";
import type { CheckedReport, ListedFinding } from "./checked-report";
import { WorkbookFault } from "../reading/fault";
import { whyBroken, type BrokenForm } from "../reading/broken";
import type { OutdatedFinal } from "../reading/read-final";
import { withoutStop } from "./without-stop";

/** What reading a file has found. */
interface Checked {
  readonly reports: readonly CheckedReport[];
  readonly broken: readonly BrokenForm[];
  readonly outdated?: readonly OutdatedFinal[];
}

/** A checked file as a consolidation takes it; one that cannot be read whole is refused. */
export function received(file: string, { reports, broken, outdated }: Checked): Received {
  const [unreadable] = whyBroken(broken);
  if (unreadable) return { file, sentence: withoutStop(unreadable.fault.sentence) };
  const [first, ...others] = reports.map(({ report, findings }) => ({
    report,
    errors: findings.filter(isOpenError).length,
  }));
  return first
    ? submissionOf(file, [first, ...others], outdated)
    : { file, sentence: withoutStop(new WorkbookFault("nothingInFile").sentence) };
}

/** An acknowledged finding does not stand in the way any more. */
export const isOpenError = ({ severity, note }: ListedFinding): boolean =>
  severity === "error" && note === null;
