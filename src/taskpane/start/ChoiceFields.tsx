import { Field, Input, makeStyles } from "@fluentui/react-components";
import type { Place } from "../../forms/packs/places";
import { PlaceField } from "./PlaceField";
import { earliestYear, latestYear, yearFault, type Draft } from "./choice";

interface Props {
  /** The places to choose from. */
  readonly places: readonly Place[];
  readonly draft: Draft;
  /** A report was asked for before a place was chosen. */
  readonly isPlaceAwaited: boolean;
  readonly onChange: (draft: Draft) => void;
}

const useStyles = makeStyles({
  // As narrow as the pane, whatever the longest option.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  control: { minWidth: 0 },
});

/** Unit, place and year, and in which unit the amounts of that place are. */
export function ChoiceFields({ places, draft, isPlaceAwaited, onChange }: Props) {
  const styles = useStyles();
  const fault = yearFault(draft.year);
  const place = places.find(({ id }) => id === draft.pack);
  return (
    <>
      <Field className={styles.field} label="单位名称">
        <Input
          className={styles.control}
          placeholder="可以留空以后再填"
          value={draft.unitName}
          onChange={(_, { value }) => onChange({ ...draft, unitName: value })}
        />
      </Field>
      <PlaceField
        places={places}
        value={draft.pack}
        isAwaited={isPlaceAwaited}
        onChange={(chosen) => onChange({ ...draft, pack: chosen?.id ?? null })}
      />
      <Field
        className={styles.field}
        label="年度"
        hint={place ? yearHint(place, draft.year) : null}
        validationState={fault ? "error" : "none"}
        validationMessage={fault ?? null}
      >
        <Input
          className={styles.control}
          type="number"
          min={earliestYear}
          max={latestYear}
          value={Number.isNaN(draft.year) ? "" : String(draft.year)}
          onChange={(_, { value }) => onChange({ ...draft, year: parseInt(value, 10) })}
        />
      </Field>
    </>
  );
}

/** The form of one year serves others: which year's it is has to be said. */
const yearHint = ({ year, amountUnit }: Place, chosen: number): string =>
  `金额单位：${amountUnit}。${year === chosen ? "" : `表样按 ${year} 年度公布的。`}`;
