import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { isRefused, refusal } from "../../consolidation/refused";
import type { Consolidation, Received, Remark } from "../../consolidation";

interface Props {
  readonly received: readonly Received[];
  /** Null where no file holds a report. */
  readonly consolidation: Consolidation | null;
}

/** The rest stands on the sheet 汇总说明. */
const MOST_LISTED = 50;

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** Which files are taken in, which are not, and why. */
export function Outcome({ received, consolidation }: Props) {
  const leftOut = consolidation?.leftOut ?? received.filter(isRefused).map(refusal);
  return (
    <>
      <Text>
        {consolidation && consolidation.included.length > 0
          ? `${consolidation.year} 年度，“${consolidation.pack.name}”表样：可汇总 ${consolidation.included.length} 份，未汇总 ${leftOut.length} 个文件。`
          : "所选文件都不能直接汇总。"}
      </Text>
      <Remarks label="未汇总" remarks={leftOut} />
      <Remarks label="已汇总，请核对" remarks={consolidation?.remarks ?? []} />
    </>
  );
}

function Remarks({ label, remarks }: { label: string; remarks: readonly Remark[] }) {
  const styles = useStyles();
  if (remarks.length === 0) return null;
  return (
    <section aria-label={label}>
      <Text weight="semibold">{label}：</Text>
      <ul className={styles.list}>
        {remarks.slice(0, MOST_LISTED).map(({ file, sentence }, i) => (
          <li key={i}>
            {file}：{sentence}。
          </li>
        ))}
        {remarks.length > MOST_LISTED && <li>另有 {remarks.length - MOST_LISTED} 个文件。</li>}
      </ul>
    </section>
  );
}
