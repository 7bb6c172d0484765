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
import { placesAnywhere, type Place } from "../../forms/packs/places";
import { matchingPlaces } from "./choice";

interface Props {
  readonly places: readonly Place[];
  /** Id of the place that is chosen; null where none is. */
  readonly value: string | null;
  /** A report was asked for before a place was chosen. */
  readonly isAwaited: boolean;
  readonly onChange: (place: Place | null) => void;
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
    // On a low screen too it ends above the lower edge of the pane.
    maxHeight: "min(260px, 40vh)",
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

/**
 * However the list is closed: what is typed is the place of that name, or the only one it leads to.
 * Else it stays there to be read, and no place is chosen.
 */
const reducer =
  (places: readonly Place[]): NonNullable<UseComboboxProps<Place>["stateReducer"]> =>
  (state, { type, changes }) => {
    const types = useCombobox.stateChangeTypes;
    if (type === types.ControlledPropUpdatedSelectedItem) {
      return changes.selectedItem ? changes : { ...changes, inputValue: state.inputValue };
    }
    if (type === types.InputChange) {
      // What is offered instead of a place that is not there is nobody's choice yet.
      const isFound = matchingPlaces(places, changes.inputValue ?? "").length > 0;
      return { ...changes, highlightedIndex: isFound ? 0 : -1 };
    }
    const isPicked =
      type === types.ItemClick ||
      (type === types.InputKeyDownEnter && state.isOpen && state.highlightedIndex >= 0);
    if (changes.isOpen !== false || isPicked) return changes;
    const typed = type === types.InputKeyDownEscape ? "" : state.inputValue.trim();
    const former = state.selectedItem;
    if (typed === "" || typed === nameOf(former)) {
      return { ...changes, selectedItem: former, inputValue: nameOf(former) };
    }
    const matching = matchingPlaces(places, typed);
    const only = matching.length === 1 ? matching[0]! : null;
    return { ...changes, selectedItem: only, inputValue: only ? nameOf(only) : typed };
  };

/** The place, found by typing a part of its name or picked from the list. */
export function PlaceField({ places, value, isAwaited, onChange }: Props) {
  const styles = useStyles();
  const [typed, setTyped] = useState("");
  const matching = matchingPlaces(places, typed);
  const items = matching.length > 0 ? matching : [...placesAnywhere];
  const combobox = useCombobox<Place>({
    items,
    itemToString: nameOf,
    selectedItem: places.find(({ id }) => id === value) ?? null,
    defaultHighlightedIndex: 0,
    stateReducer: reducer(places),
    onInputValueChange: ({ type, inputValue }) =>
      setTyped(type === useCombobox.stateChangeTypes.InputChange ? inputValue : ""),
    onSelectedItemChange: ({ selectedItem }) => onChange(selectedItem),
    getA11yStatusMessage: ({ isOpen }) => (isOpen ? `${matching.length} 个地区` : ""),
  });
  const { isOpen, highlightedIndex, inputValue } = combobox;
  const fault = isOpen
    ? matching.length === 0
      ? notFound(typed)
      : null
    : closedFault(places, value, inputValue.trim(), isAwaited);
  return (
    <Field
      className={styles.field}
      label={{ children: "地区", ...combobox.getLabelProps({}) }}
      hint={fault === null ? "请选择本单位所用的表样；可输入地名查找。" : null}
      validationState={fault === null ? "none" : "error"}
      validationMessage={fault}
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
            {...(highlightedIndex < 0 && { "aria-activedescendant": undefined })}
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
          <ul className={styles.list} {...combobox.getMenuProps()} hidden={!isOpen}>
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

/** What to do is said with what is wrong: in one sentence, and nothing is chosen in its place. */
const notFound = (typed: string): string =>
  `没有“${typed.trim()}”的表样：请选择“${placesAnywhere[0]!.name}”，或者点击“没有本地区的表样？”载入本地区的设置。`;

function closedFault(
  places: readonly Place[],
  value: string | null,
  typed: string,
  isAwaited: boolean,
): string | null {
  if (value !== null) return null;
  if (typed !== "") {
    const count = matchingPlaces(places, typed).length;
    return count === 0 ? notFound(typed) : `有 ${count} 个地区含“${typed}”，请选择其中一个。`;
  }
  return isAwaited
    ? `请先选择地区：没有本地区的，选择“${placesAnywhere[0]!.name}”，或者点击“没有本地区的表样？”。`
    : null;
}
