import { Text, makeStyles, tokens } from "@fluentui/react-components";
import {
  CheckmarkCircleFilled,
  DiamondDismissFilled,
  SubtractCircleFilled,
  type FluentIcon,
} from "@fluentui/react-icons";
import { outcomeNames, type Outcome } from "../../self-test/outcome";
import { inOrder, meaningOf, stepOf } from "../../self-test/report-text";
import type { StepResult } from "../../self-test/run";

/** A shape for each outcome, beside its word. */
const icons: Record<Outcome, FluentIcon> = {
  passed: CheckmarkCircleFilled,
  failed: DiamondDismissFilled,
  unsupported: SubtractCircleFilled,
};

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "auto 1fr auto",
    columnGap: tokens.spacingHorizontalS,
    alignItems: "center",
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  meaning: { gridColumn: "2 / 4", color: tokens.colorNeutralForeground2 },
  passed: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  unsupported: { color: tokens.colorStatusWarningForeground1 },
});

/** What each step came to; where it did not work, what that means. */
export function StepList({ results }: { readonly results: readonly StepResult[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.list} role="list" aria-label="自检项目">
      {inOrder(results).map((result) => {
        const { id, outcome } = result;
        const { title } = stepOf(result);
        const Icon = icons[outcome];
        return (
          <li key={id} className={styles.item}>
            <Icon className={styles[outcome]} aria-hidden />
            <Text>{title}</Text>
            <Text weight="semibold">{outcomeNames[outcome]}</Text>
            {outcome !== "passed" && (
              <Text size={200} className={styles.meaning}>
                {meaningOf(result)}
              </Text>
            )}
          </li>
        );
      })}
    </ul>
  );
}
