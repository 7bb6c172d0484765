import { Field, Select, Text } from "@fluentui/react-components";
import { useState } from "react";
import type { RowToAdopt } from "../../excel/adopt-row";
import {
  areTargets,
  fitsOwnRow,
  likelyTargets,
  type Home,
  type Homeless,
  type HomelessCell,
  type Targets,
} from "../../reading/homes";
import { ConfirmForm } from "../check/ConfirmForm";

export const ADOPT = "设为本区域的一行";

interface Props {
  readonly homeless: Homeless;
  readonly onAdopt: (wanted: RowToAdopt) => Promise<void>;
  readonly onCancel: () => void;
}

/** Asks what cannot be told, the section and the columns, and shows what is going to be moved. */
export function AdoptForm({ homeless, onAdopt, onCancel }: Props) {
  const { sheetName, row, cells, homes } = homeless;
  const [home, setHome] = useState(homes[0]!);
  const [targets, setTargets] = useState<Targets>(() => likelyTargets(homeless, home));

  function chooseHome(list: string): void {
    const chosen = homes.find((each) => each.list === list)!;
    setHome(chosen);
    setTargets(likelyTargets(homeless, chosen));
  }

  const moves = cells.flatMap(({ column, content }, nth) => {
    const field = targets[nth] ?? null;
    return field === null ? [] : [{ column, content, field }];
  });

  return (
    <ConfirmForm
      label={`${ADOPT}：第 ${row + 1} 行`}
      doing="正在移动…"
      onConfirm={() => onAdopt({ sheetName, row, list: home.list, moves })}
      isReady={areTargets(targets)}
      onCancel={onCancel}
    >
      {(textId) => (
        <>
          {homes.length > 1 && (
            <Field label={home.isHere ? "所在区域" : "设为哪个区域的一行"}>
              <Select value={home.list} onChange={(_, { value }) => chooseHome(value)}>
                {homes.map((each) => (
                  <option key={each.list} value={each.list}>
                    {nameOf(each, homes)}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          {cells.map((cell, nth) => (
            <Field key={cell.column} label={`${cell.address} 的 ${String(cell.content)} 填入`}>
              <Select
                value={targets[nth] ?? ""}
                onChange={(_, { value }) =>
                  setTargets(targets.map((each, at) => (at === nth ? value || null : each)))
                }
              >
                <option value="">不移动</option>
                {columnsFor(cell, home).map(({ field, name }) => (
                  <option key={field} value={field}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          ))}
          <Text id={textId}>{shown(homeless, home, targets)}</Text>
        </>
      )}
    </ConfirmForm>
  );
}

/** Texts go where texts are asked for; a figure may be a code. */
const columnsFor = ({ isFigure }: HomelessCell, { columns }: Home) =>
  columns.filter(({ takesFigures }) => isFigure || !takesFigures);

function nameOf({ each, table, list }: Home, homes: readonly Home[]): string {
  const name = table === "" ? each : `${table}（${each}）`;
  const alike = homes.filter((other) => other.each === each && other.table === table);
  const nth = alike.findIndex((other) => other.list === list);
  return alike.length > 1 ? `${name} ${nth + 1}` : name;
}

/** What is going to happen, or what is still to be chosen. */
function shown({ cells }: Homeless, home: Home, targets: Targets): string {
  const chosen = targets.filter((target) => target !== null);
  if (chosen.length === 0) return "请选择填入哪一栏。";
  if (!areTargets(targets)) return "同一栏只能填入一个单元格，请另选。";
  const where = fitsOwnRow(home, targets)
    ? "移到本行的空白栏目中"
    : `在该区域${home.after === null ? "的末尾" : `第 ${home.after + 1} 行之下`}插入一行${home.each}，移到新行中`;
  const left = cells.filter((_, nth) => targets[nth] === null).map(({ address }) => address);
  const rest = left.length > 0 ? `${left.join("、")} 留在原处，不计入任何合计。` : "";
  return `${where}，计入合计。${rest}写入后可以撤回。`;
}
