import { Link, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import type { FinalSheet } from "../../excel";
import type { ReadForm } from "../../forms";
import type { ReportPort } from "../port";
import { FaultBar } from "../shell/FaultBar";
import { useShow } from "../shell/show";
import { FinalFile } from "./FinalFile";

interface Props {
  readonly sheets: readonly FinalSheet[];
  /** Sheets of projects that nobody filled in. */
  readonly leftOut: readonly string[];
  /** How far the checks went, in a sentence. */
  readonly ledger: string;
  readonly forms: readonly ReadForm[];
  readonly port: Pick<ReportPort, "activate" | "finalFile" | "openWorkbook">;
}

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: {
    margin: `${tokens.spacingVerticalS} 0`,
    padding: 0,
    listStyleType: "none",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
  },
  source: { display: "block", color: tokens.colorNeutralForeground2 },
});

/** The sheets to hand in; a click brings one to the front. */
export function FinalSheets({ sheets, leftOut, ledger, forms, port }: Props) {
  const styles = useStyles();
  const [show, fault] = useShow((sheetName: string) => port.activate(sheetName));
  return (
    <>
      <Subtitle2 as="h2" className={styles.heading}>
        定稿已完成
      </Subtitle2>
      <ul className={styles.list} aria-label="定稿">
        {sheets.map(({ sheetName, copiedFrom }) => (
          <li key={sheetName}>
            <Link as="button" inline onClick={() => show(sheetName)}>
              {sheetName}
            </Link>
            <Text size={200} className={styles.source}>
              由“{copiedFrom}”复制，原表没有改动
            </Text>
          </li>
        ))}
      </ul>
      {leftOut.length > 0 && (
        <Text>
          没有填写的项目表没有定稿：{leftOut.map((sheetName) => `“${sheetName}”`).join("、")}。
        </Text>
      )}
      <Text>{ledger}</Text>
      <FinalFile forms={forms} port={port} />
      <FaultBar sentence={fault} />
    </>
  );
}
