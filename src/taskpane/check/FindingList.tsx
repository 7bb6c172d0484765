import { Field, Select, makeStyles } from "@fluentui/react-components";
import { useMemo } from "react";
import { SEVERITIES } from "../../checks";
import type { ToldFindings } from "../../workbook";
import type { Mends } from "../../workbook/mends";
import { FindingGroup } from "./FindingGroup";
import type { FindingActions } from "./FindingItem";
import { withKeys, type KeyedTold } from "./finding-keys";

interface Props extends FindingActions {
  readonly told: readonly ToldFindings[];
  readonly mends: Mends;
  /** Key of the finding whose cell was selected last. */
  readonly current: string | undefined;
  /** The sheet whose findings alone are shown. */
  readonly chosen: string | undefined;
  readonly onChoose: (sheetName: string) => void;
}

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  control: { minWidth: 0 },
});

const ALL = "";

/** The findings by severity, of all forms or of one. */
export function FindingList({ told, chosen = ALL, onChoose, ...rest }: Props) {
  const styles = useStyles();
  const keyed = useMemo(() => withKeys(told), [told]);
  const on = (sheetName: string) =>
    keyed.filter(({ findings: [{ finding }] }) => finding.sheetName === sheetName);
  const countOf = (those: readonly KeyedTold[]): number =>
    those.flatMap(({ findings }) => findings).length;
  const sheetNames = [
    ...new Set(told.flatMap(({ findings }) => findings.map(({ sheetName }) => sheetName))),
  ];
  const filter = sheetNames.includes(chosen) ? chosen : ALL;
  const shown = filter === ALL ? keyed : on(filter);
  return (
    <>
      {sheetNames.length > 1 && (
        <Field className={styles.field} label="表格">
          <Select
            className={styles.control}
            select={{ className: styles.control }}
            value={filter}
            onChange={(_, { value }) => onChoose(value)}
          >
            <option value={ALL}>全部（{countOf(keyed)} 处）</option>
            {sheetNames.map((sheetName) => (
              <option key={sheetName} value={sheetName}>
                {sheetName}（{countOf(on(sheetName))} 处）
              </option>
            ))}
          </Select>
        </Field>
      )}
      {SEVERITIES.map((severity) => {
        const own = shown.filter(({ findings: [{ finding }] }) => finding.severity === severity);
        return (
          own.length > 0 && <FindingGroup key={severity} severity={severity} told={own} {...rest} />
        );
      })}
    </>
  );
}
