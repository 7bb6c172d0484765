import { useCallback, useMemo } from "react";
import type { CheckResult } from "../../excel";
import { mendsOf, noMends, type Mends } from "../../findings/mends";
import type { CheckPort, Mended } from "./port";

interface Mending {
  readonly mends: Mends;
  readonly restore: (mended: Mended) => Promise<void>;
}

/** Restores formulas or writes what is known, and checks again. */
export function useMending(
  port: CheckPort,
  result: CheckResult | undefined,
  settle: (result: CheckResult) => void,
): Mending {
  const mends = useMemo(() => (result ? mendsOf(result.reports) : noMends), [result]);

  const restore = useCallback(
    async (mended: Mended) => {
      await port.restore(mended);
      settle(await port.check("refresh"));
    },
    [port, settle],
  );
  return { mends, restore };
}
