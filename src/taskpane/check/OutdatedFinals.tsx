import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { CheckResult } from "../../excel";
import type { OutdatedFinal } from "../../reading/read-final";
import type { CheckPort } from "./port";

interface Props {
  readonly checks: CheckPort;
  /** Whenever it is another, the workbook may be. */
  readonly result: CheckResult;
}

/** Cells that are named before the rest is counted. */
const NAMED = 5;

/** 定稿 that are older than the sheets they were made from: which, and in what they differ. */
export function OutdatedFinals({ checks, result }: Props) {
  const [outdated, setOutdated] = useState<readonly OutdatedFinal[]>([]);

  useEffect(() => {
    let isCurrent = true;
    checks.outdated().then(
      (found) => {
        if (isCurrent) setOutdated(found);
      },
      // Not asked for, so not told of: the next check looks again.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [checks, result]);

  if (outdated.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{outdated.length} 张定稿与原表不同</MessageBarTitle>
        {outdated.map(({ sheetName, of, addresses }) => (
          <div key={sheetName}>
            “{sheetName}”与“{of}”不同：{placesOf(addresses)}。
          </div>
        ))}
        定稿之后又改了原表，请重新定稿，并删去旧的定稿。
      </MessageBarBody>
    </MessageBar>
  );
}

const placesOf = (addresses: readonly string[]): string =>
  addresses.slice(0, NAMED).join("、") +
  (addresses.length > NAMED ? `等 ${addresses.length} 个单元格` : "");
