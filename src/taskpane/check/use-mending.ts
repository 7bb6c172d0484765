import { useCallback, useMemo, useState } from "react";
import type { CheckResult } from "../../workbook";
import { mendsOf, noMends, type LostFormula, type Mends } from "../../workbook/mends";
import type { CheckPort } from "./port";

/** What was written, until the next check. */
export interface Mended {
  readonly cells: readonly LostFormula[];
  /** What was done, in one sentence. */
  readonly sentence: string;
}

interface Mending {
  readonly mends: Mends;
  /** Undefined when there is nothing to take back. */
  readonly mended: Mended | undefined;
  readonly restore: (mended: Mended) => Promise<void>;
  readonly takeBack: (mended: Mended) => Promise<void>;
}

/** Restores formulas or writes what is known, and checks again; what they took the place of is kept until the next check. */
export function useMending(
  port: CheckPort,
  result: CheckResult | undefined,
  settle: (result: CheckResult) => void,
): Mending {
  const mends = useMemo(() => (result ? mendsOf(result.reports) : noMends), [result]);
  const [last, setLast] = useState<{ mended: Mended; result: CheckResult }>();

  const restore = useCallback(
    async (mended: Mended) => {
      await port.restore(mended.cells);
      // Written already: it can be taken back whether or not the check succeeds.
      if (result) setLast({ mended, result });
      const after = await port.check("refresh");
      setLast({ mended, result: after });
      settle(after);
    },
    [port, result, settle],
  );
  const takeBack = useCallback(
    async ({ cells }: Mended) => {
      await port.takeBack(cells);
      settle(await port.check("refresh"));
    },
    [port, settle],
  );

  const mended = last && last.result === result ? last.mended : undefined;
  return { mends, mended, restore, takeBack };
}
