import {
  Button,
  Field,
  SearchBox,
  Select,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { SEVERITIES, severityNames } from "../../checks";
import type { ToldFindings } from "../../findings/checked-report";
import type { Mends } from "../../findings/mends";
import { FindingGroup } from "./FindingGroup";
import type { FindingActions } from "./FindingItem";
import { countOf, filtered, type FindingFilter } from "./finding-filter";
import { withKeys } from "./finding-keys";

/** What the list may be narrowed to, by the name under which the choice is kept. */
export type FilterName = "sheet" | "severity";

interface Props extends FindingActions {
  readonly told: readonly ToldFindings[];
  readonly mends: Mends;
  /** Key of the finding whose cell was selected last. */
  readonly current: string | undefined;
  /** The sheet and the severity whose findings alone are shown; empty for all. */
  readonly chosen: Readonly<Partial<Record<FilterName, string | undefined>>>;
  readonly onChoose: (name: FilterName, value: string) => void;
}

const useStyles = makeStyles({
  filters: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: tokens.spacingHorizontalS,
  },
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  search: { gridColumn: "1 / -1", gridTemplateColumns: "minmax(0, 1fr)" },
  control: { minWidth: 0 },
  box: { minWidth: 0, maxWidth: "none", width: "100%" },
  hidden: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});

const ALL = "";

/** The findings by severity, of all forms or of one, or those that say what is sought. */
export function FindingList({ told, chosen, onChoose, ...rest }: Props) {
  const styles = useStyles();
  const [sought, setSought] = useState("");
  const keyed = useMemo(() => withKeys(told), [told]);
  const sheetNames = [
    ...new Set(told.flatMap(({ findings }) => findings.map(({ sheetName }) => sheetName))),
  ];
  const severities = SEVERITIES.filter((severity) =>
    told.some(({ findings: [first] }) => first.severity === severity),
  );
  // What no finding has any more narrows nothing.
  const sheetName = sheetNames.find((name) => name === chosen.sheet);
  const severity = severities.find((name) => name === chosen.severity);
  const shown = filtered(keyed, { sheetName, severity, sought });
  const hidden = countOf(keyed) - countOf(shown);

  function showAll(): void {
    setSought("");
    onChoose("sheet", ALL);
    onChoose("severity", ALL);
  }

  const numbered = (caption: string, own: Partial<FindingFilter>): string =>
    `${caption}（${countOf(filtered(keyed, { sheetName, severity, ...own, sought: "" }))} 处）`;

  return (
    <>
      {keyed.length > 1 && (
        <div className={styles.filters}>
          {sheetNames.length > 1 && (
            <Field className={styles.field} label="表格">
              <Select
                className={styles.control}
                select={{ className: styles.control }}
                value={sheetName ?? ALL}
                onChange={(_, { value }) => onChoose("sheet", value)}
              >
                <option value={ALL}>{numbered("全部", { sheetName: undefined })}</option>
                {sheetNames.map((name) => (
                  <option key={name} value={name}>
                    {numbered(name, { sheetName: name })}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {severities.length > 1 && (
            <Field className={styles.field} label="级别">
              <Select
                className={styles.control}
                select={{ className: styles.control }}
                value={severity ?? ALL}
                onChange={(_, { value }) => onChoose("severity", value)}
              >
                <option value={ALL}>{numbered("全部", { severity: undefined })}</option>
                {severities.map((name) => (
                  <option key={name} value={name}>
                    {numbered(severityNames[name], { severity: name })}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field className={styles.search} label="查找">
            <SearchBox
              className={styles.box}
              placeholder="单元格、检查内容或问题说明"
              value={sought}
              onChange={(_, { value }) => setSought(value)}
            />
          </Field>
        </div>
      )}
      <div role="status">
        {hidden > 0 && (
          <div className={styles.hidden}>
            <Text size={200}>
              {shown.length === 0 ? "没有符合条件的问题，" : ""}另有 {hidden} 处没有显示。
            </Text>
            <Button size="small" onClick={showAll}>
              全部显示
            </Button>
          </div>
        )}
      </div>
      {SEVERITIES.map((each) => {
        const own = shown.filter(({ findings: [{ finding }] }) => finding.severity === each);
        return own.length > 0 && <FindingGroup key={each} severity={each} told={own} {...rest} />;
      })}
    </>
  );
}
