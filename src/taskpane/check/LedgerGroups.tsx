import { Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { LEDGER_STATES, stateNames } from "../../checks";
import type { CheckedReport } from "../../findings/checked-report";
import { FaultBar } from "../shell/FaultBar";
import { useShow } from "../shell/show";
import { LedgerItem } from "./LedgerItem";

interface Props {
  readonly checked: CheckedReport;
  /** Whether the workbook holds no other report. */
  readonly isAlone: boolean;
  readonly select: (sheetName: string, address: string) => Promise<boolean>;
}

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalS} 0` },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

/** Every check of a report, by what became of it. */
export function LedgerGroups({ checked, isAlone, select }: Props) {
  const styles = useStyles();
  const [show, fault] = useShow(select);
  const { report, ledger } = checked;
  const prefix = isAlone ? "" : `${report.pack.name}：`;
  return (
    <>
      {LEDGER_STATES.map((state) => {
        const entries = ledger.filter((entry) => entry.state === state);
        const heading = `${prefix}${stateNames[state]} ${entries.length} 项`;
        return (
          entries.length > 0 && (
            <section key={state} aria-label={heading}>
              <Subtitle2 as="h2" className={styles.heading}>
                {heading}
              </Subtitle2>
              <ul className={styles.list} role="list" aria-label={heading}>
                {entries.map((entry) => (
                  <LedgerItem key={entry.rule} entry={entry} report={report} onShow={show} />
                ))}
              </ul>
            </section>
          )
        );
      })}
      <FaultBar sentence={fault} />
    </>
  );
}
