import { Link, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { LaidOutSheet } from "../../excel";
import { FaultBar } from "../shell/FaultBar";
import { useShow } from "../shell/show";

interface Props {
  readonly sheets: readonly LaidOutSheet[];
  readonly activate: (sheetName: string) => Promise<boolean>;
}

const outcomes: Record<LaidOutSheet["outcome"], (sheet: LaidOutSheet) => string> = {
  created: () => "已新建",
  kept: ({ isNamed }) => (isNamed ? "已存在，补填了单位名称" : "已存在，保持原样"),
  replaced: ({ copyName }) => `已替换，原表改名为“${copyName}”`,
  retired: () => "原报表的其他表，已改名，不再检查",
};

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  outcome: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** What was made; a click brings the sheet to the front. */
export function SheetList({ sheets, activate }: Props) {
  const styles = useStyles();
  const [show, fault] = useShow(activate);

  return (
    <>
      <ul className={styles.list} aria-label="工作表">
        {sheets.map((sheet) => (
          <li key={sheet.sheetName}>
            <Link as="button" inline onClick={() => show(sheet.sheetName)}>
              {sheet.sheetName}
            </Link>
            <Text size={200} className={styles.outcome}>
              {outcomes[sheet.outcome](sheet)}
            </Text>
          </li>
        ))}
      </ul>
      <FaultBar sentence={fault} />
    </>
  );
}
