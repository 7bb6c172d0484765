import { Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import {
  DiamondDismissFilled,
  InfoFilled,
  WarningFilled,
  type FluentIcon,
} from "@fluentui/react-icons";
import { useId } from "react";
import { severityNames, type Severity } from "../../checks";
import type { Mends } from "../../findings/mends";
import { FindingItem, type FindingActions } from "./FindingItem";
import { LikeFindings } from "./LikeFindings";
import type { KeyedTold } from "./finding-keys";

interface Props extends FindingActions {
  readonly severity: Severity;
  readonly told: readonly KeyedTold[];
  readonly mends: Mends;
  /** Key of the finding whose cell was selected last. */
  readonly current: string | undefined;
}

/** A shape for each severity, beside its word. */
const icons: Record<Severity, FluentIcon> = {
  error: DiamondDismissFilled,
  warning: WarningFilled,
  info: InfoFilled,
};

const useStyles = makeStyles({
  heading: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: `${tokens.spacingVerticalS} 0`,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorNeutralForeground2 },
});

/** The findings of one severity, in the order of the forms. */
export function FindingGroup({ severity, told, mends, current, ...actions }: Props) {
  const styles = useStyles();
  const headingId = useId();
  const Icon = icons[severity];
  const findings = told.flatMap((each) => each.findings);
  const open = findings.filter(({ finding }) => finding.note === null).length;
  const acknowledged = findings.length - open;
  return (
    <section aria-labelledby={headingId}>
      <Subtitle2 as="h2" id={headingId} className={styles.heading}>
        <Icon className={styles[severity]} aria-hidden />
        {severityNames[severity]} {open} 处{acknowledged > 0 && `，已核实 ${acknowledged} 处`}
      </Subtitle2>
      <ul className={styles.list} role="list" aria-labelledby={headingId}>
        {told.map((each) => {
          const [keyed, ...others] = each.findings;
          return others.length > 0 ? (
            <LikeFindings key={each.key} told={each} mends={mends} current={current} {...actions} />
          ) : (
            <FindingItem
              key={keyed.key}
              keyed={keyed}
              mend={mends.ofFinding.get(keyed.finding)}
              remedies={mends.remedies.get(keyed.finding)}
              isAdoptable={mends.adoptable.has(keyed.finding)}
              isCurrent={keyed.key === current}
              {...actions}
            />
          );
        })}
      </ul>
    </section>
  );
}
