import {
  Button,
  Field,
  Input,
  makeStyles,
  mergeClasses,
  shorthands,
  tokens,
} from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons";
import { useCombobox, type UseComboboxProps } from "downshift";
import { useState } from "react";
import type { Place } from "../../forms/packs/places";
import { matchingPlaces } from "./choice";

interface Props {
  readonly places: readonly Place[];
  /** Id of the place that is chosen. */
  readonly value: string;
  readonly onChange: (place: Place) => void;
}

const useStyles = makeStyles({
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  control: { position: "relative" },
  input: { width: "100%", minWidth: 0 },
  toggle: { minWidth: "auto" },
  list: {
    position: "absolute",
    zIndex: 1,
    insetInline: 0,
    top: "100%",
    maxHeight: "260px",
    overflowY: "auto",
    margin: `${tokens.spacingVerticalXXS} 0 0`,
    padding: tokens.spacingHorizontalXS,
    listStyleType: "none",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  option: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    // High contrast draws what is transparent.
    border: `${tokens.strokeWidthThick} solid transparent`,
    "@media (forced-colors: active)": { ...shorthands.borderColor("Canvas") },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Hover,
    "@media (forced-colors: active)": { ...shorthands.borderColor("Highlight") },
  },
  chosen: { fontWeight: tokens.fontWeightSemibold },
});

const nameOf = (place: Place | null): string => place?.name ?? "";

/** Left or escaped, the field names the place that is chosen, whatever was typed to find one. */
const reduce: NonNullable<UseComboboxProps<Place>["stateReducer"]> = (state, { type, changes }) => {
  const { InputBlur, InputKeyDownEscape } = useCombobox.stateChangeTypes;
  if (type !== InputBlur && type !== InputKeyDownEscape) return changes;
  const selectedItem = changes.selectedItem ?? state.selectedItem;
  return { ...changes, selectedItem, inputValue: nameOf(selectedItem) };
};

/** The place, found by typing a part of its name or picked from the list. */
export function PlaceField({ places, value, onChange }: Props) {
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const items = matchingPlaces(places, typed);
  const combobox = useCombobox<Place>({
    items,
    itemToString: nameOf,
    selectedItem: places.find(({ id }) => id === value) ?? null,
    defaultHighlightedIndex: 0,
    stateReducer: reduce,
    onInputValueChange: ({ type, inputValue }) =>
      setTyped(type === useCombobox.stateChangeTypes.InputChange ? inputValue : ""),
    onSelectedItemChange: ({ selectedItem }) => selectedItem && onChange(selectedItem),
    getA11yStatusMessage: ({ isOpen }) => (isOpen ? `${items.length} 个地区` : ""),
  });
  const { isOpen, highlightedIndex } = combobox;
  const isMissing = isOpen && items.length === 0;
  return (
    <Field
      className={styles.field}
      label={{ children: "地区", ...combobox.getLabelProps({}) }}
      hint="各地公布的表样不同，请选择本单位所用的一种；可输入地名查找。"
      validationState={isMissing ? "warning" : "none"}
      validationMessage={isMissing ? "没有符合的地区。" : null}
    >
      {(control) => (
        <div className={styles.control}>
          <Input
            className={styles.input}
            {...combobox.getInputProps({
              "aria-describedby": control["aria-describedby"],
              onFocus: ({ target }) => target.select(),
            })}
            // Downshift goes on naming the option that was highlighted before none was left.
            {...(items.length === 0 && { "aria-activedescendant": undefined })}
            contentAfter={
              <Button
                size="small"
                appearance="transparent"
                className={styles.toggle}
                icon={<ChevronDownRegular />}
                {...combobox.getToggleButtonProps({ "aria-label": "全部地区" })}
              />
            }
          />
          <ul
            className={styles.list}
            {...combobox.getMenuProps()}
            hidden={!isOpen || items.length === 0}
          >
            {isOpen &&
              items.map((place, index) => (
                <li
                  key={place.id}
                  className={mergeClasses(
                    styles.option,
                    index === highlightedIndex && styles.current,
                    place.id === value && styles.chosen,
                  )}
                  {...combobox.getItemProps({ item: place, index })}
                >
                  {place.name}
                </li>
              ))}
          </ul>
        </div>
      )}
    </Field>
  );
}
