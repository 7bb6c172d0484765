import { Button, Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ledgerDetail, type LedgerEntry, type Report } from "../../checks";
import { blankCells } from "../../findings/blank-cells";

interface Props {
  readonly entry: LedgerEntry;
  readonly report: Report;
  readonly onShow: (sheetName: string, address: string) => void;
}

/** Blank cells that are shown before the rest is asked for. */
const SHOWN = 6;

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  detail: { color: tokens.colorNeutralForeground2 },
  cells: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM },
  more: { minWidth: "auto", padding: 0 },
});

/** One check, what became of it, and the way to the cells that were blank. */
export function LedgerItem({ entry, report, onShow }: Props) {
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const cells = blankCells(entry, report);
  const shown = isWhole ? cells : cells.slice(0, SHOWN);
  return (
    <li className={styles.item}>
      <Text weight="semibold">{entry.title}</Text>
      <Text className={styles.detail}>{ledgerDetail(entry, report)}</Text>
      {shown.length > 0 && (
        <div className={styles.cells} role="group" aria-label={`没有核对的单元格：${entry.title}`}>
          {shown.map(({ sheetName, address }) => (
            <Link
              key={`${sheetName}!${address}`}
              as="button"
              inline
              onClick={() => onShow(sheetName, address)}
            >
              {sheetName} {address}
            </Link>
          ))}
          {shown.length < cells.length && (
            <Button
              appearance="transparent"
              size="small"
              className={styles.more}
              aria-label={`其余 ${cells.length - shown.length} 处：${entry.title}`}
              onClick={() => setWhole(true)}
            >
              其余 {cells.length - shown.length} 处
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
