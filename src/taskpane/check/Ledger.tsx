import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular, ChevronRightRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { CheckedReport } from "../../findings/checked-report";
import { LedgerGroups } from "./LedgerGroups";

interface Props {
  readonly reports: readonly CheckedReport[];
  /** Selects a cell; false when its sheet is gone. */
  readonly select: (sheetName: string, address: string) => Promise<boolean>;
}

const useStyles = makeStyles({
  button: { paddingLeft: 0, minWidth: "auto", textAlign: "start" },
  groups: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
});

/** What was checked and what was not, folded: the findings come first. */
export function Ledger({ reports, select }: Props) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const groupsId = useId();
  const entries = reports.flatMap(({ ledger }) => ledger);
  const passed = entries.filter(({ state }) => state === "passed").length;
  return (
    <section aria-label="核对清单">
      <Button
        appearance="transparent"
        className={styles.button}
        icon={isOpen ? <ChevronDownRegular /> : <ChevronRightRegular />}
        aria-expanded={isOpen}
        aria-controls={isOpen ? groupsId : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        核对清单（{entries.length} 项，{passed} 项通过）
      </Button>
      {isOpen && (
        <div id={groupsId} className={styles.groups}>
          {reports.map((checked) => (
            <LedgerGroups
              key={checked.forms[0]!.sheetName}
              checked={checked}
              isAlone={reports.length === 1}
              select={select}
            />
          ))}
        </div>
      )}
    </section>
  );
}
