import { Field, Input, Select, makeStyles } from "@fluentui/react-components";
import { findPack, packs } from "../../forms";
import type { Choice } from "../port";
import { earliestYear, latestYear, yearFault } from "./choice";

interface Props {
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}

const useStyles = makeStyles({
  // As narrow as the pane, whatever the longest option.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  control: { minWidth: 0 },
});

/** Unit, place and year. */
export function ChoiceFields({ choice, onChange }: Props) {
  const styles = useStyles();
  const fault = yearFault(choice.year);
  return (
    <>
      <Field className={styles.field} label="单位名称" hint="填入表头，可以留空以后再填。">
        <Input
          className={styles.control}
          value={choice.unitName}
          onChange={(_, { value }) => onChange({ ...choice, unitName: value })}
        />
      </Field>
      <Field
        className={styles.field}
        label="地区"
        hint="各地公布的表样不同，请选择本单位所用的一种。"
      >
        <Select
          className={styles.control}
          select={{ className: styles.control }}
          value={choice.pack}
          onChange={(_, { value }) =>
            onChange({ ...choice, pack: value, year: findPack(value)?.year ?? choice.year })
          }
        >
          {packs.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        className={styles.field}
        label="年度"
        validationState={fault ? "error" : "none"}
        validationMessage={fault ?? null}
      >
        <Input
          className={styles.control}
          type="number"
          min={earliestYear}
          max={latestYear}
          value={Number.isNaN(choice.year) ? "" : String(choice.year)}
          onChange={(_, { value }) => onChange({ ...choice, year: parseInt(value, 10) })}
        />
      </Field>
    </>
  );
}
