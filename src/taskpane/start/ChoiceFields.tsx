import { Field, Input, Select } from "@fluentui/react-components";
import { findPack, packs } from "../../forms";
import type { Choice } from "../port";
import { earliestYear, latestYear, yearFault } from "./choice";

interface Props {
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
}

/** Unit, place and year. */
export function ChoiceFields({ choice, onChange }: Props) {
  const fault = yearFault(choice.year);
  return (
    <>
      <Field label="单位名称" hint="填入表头，可以留空以后再填。">
        <Input
          value={choice.unitName}
          onChange={(_, { value }) => onChange({ ...choice, unitName: value })}
        />
      </Field>
      <Field label="地区" hint="各地公布的表样不同，请选择本单位所用的一种。">
        <Select
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
        label="年度"
        validationState={fault ? "error" : "none"}
        validationMessage={fault ?? null}
      >
        <Input
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
