import { Field, Input, Text, makeStyles } from "@fluentui/react-components";
import type { Place } from "../../forms/packs/places";
import type { Choice } from "../port";
import { PlaceField } from "./PlaceField";
import { earliestYear, latestYear, yearFault } from "./choice";

interface Props {
  /** The places to choose from. */
  readonly places: readonly Place[];
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}

const useStyles = makeStyles({
  // As narrow as the pane, whatever the longest option.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  control: { minWidth: 0 },
});

/** Unit, place and year, and in which unit the amounts of that place are. */
export function ChoiceFields({ places, choice, onChange }: Props) {
  const styles = useStyles();
  const fault = yearFault(choice.year);
  const unit = places.find(({ id }) => id === choice.pack)?.amountUnit;
  return (
    <>
      <Field className={styles.field} label="单位名称" hint="填入表头，可以留空以后再填。">
        <Input
          className={styles.control}
          value={choice.unitName}
          onChange={(_, { value }) => onChange({ ...choice, unitName: value })}
        />
      </Field>
      <PlaceField
        places={places}
        value={choice.pack}
        onChange={({ id, year }) => onChange({ ...choice, pack: id, year })}
      />
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
      {unit && <Text>金额单位：{unit}</Text>}
    </>
  );
}
