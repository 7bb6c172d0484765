import { Button, Field, Input, Select, makeStyles } from "@fluentui/react-components";
import type { Argument } from "../../functions/catalogue";

interface Props {
  readonly argument: Argument;
  readonly typed: string;
  readonly fault: string | undefined;
  readonly onChange: (typed: string) => void;
  readonly onPick: () => void;
}

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  control: { minWidth: 0, flexGrow: 1 },
  pick: { minWidth: "auto", whiteSpace: "nowrap" },
});

/** One argument: typed, chosen, or taken from what is selected in the grid. */
export function ArgumentField({ argument, typed, fault, onChange, onPick }: Props) {
  const styles = useStyles();
  const { name, optional, choices, range } = argument;
  const label = optional ? `${name}（可省略）` : name;
  if (choices) {
    return (
      <Field className={styles.field} label={label}>
        <Select
          className={styles.control}
          select={{ className: styles.control }}
          value={typed}
          onChange={(_, { value }) => onChange(value)}
        >
          <option value="">默认：{choices[0]![1]}</option>
          {choices.slice(1).map(([word, meaning]) => (
            <option key={word} value={word}>
              {meaning}
            </option>
          ))}
        </Select>
      </Field>
    );
  }
  return (
    <Field
      className={styles.field}
      label={label}
      validationState={fault ? "error" : "none"}
      validationMessage={fault ?? null}
    >
      <Input
        className={styles.control}
        value={typed}
        placeholder={range ? "例如 E2:E5" : "例如 C5"}
        contentAfter={
          <Button
            size="small"
            appearance="transparent"
            className={styles.pick}
            aria-label={`取选区：${name}`}
            onClick={onPick}
          >
            取选区
          </Button>
        }
        onChange={(_, { value }) => onChange(value)}
      />
    </Field>
  );
}
