import { Text } from "@fluentui/react-components";
import { movesSentence } from "../../excel/row-sentence";
import type { Strayed } from "../../reading/strayed";
import { AskingBar } from "../check/AskingBar";
import { ConfirmForm } from "../check/ConfirmForm";

interface Props {
  readonly strayed: readonly Strayed[];
  /** Moves the figures of a row, counted from 0, to where they count. */
  readonly onAdopt: (row: number) => Promise<void>;
}

const ADOPT = "设为本区域的一行";

/** Rows whose figures stand beside the cells where they count, and the way there. */
export function StrayedRows({ strayed, onAdopt }: Props) {
  const rows = [...new Set(strayed.map(({ row }) => row))];
  return rows.map((row) => (
    <StrayedRow
      key={row}
      row={row}
      moves={strayed.filter((each) => each.row === row)}
      onAdopt={() => onAdopt(row)}
    />
  ));
}

interface RowProps {
  readonly row: number;
  readonly moves: readonly Strayed[];
  readonly onAdopt: () => Promise<void>;
}

const StrayedRow = ({ row, moves, onAdopt }: RowProps) => (
  <AskingBar
    intent="warning"
    title={`第 ${row + 1} 行有数填在栏目以外`}
    text="不计入任何合计。"
    caption={ADOPT}
  >
    {(close) => (
      <ConfirmForm
        label={`${ADOPT}：第 ${row + 1} 行`}
        doing="正在移动…"
        onConfirm={onAdopt}
        onCancel={close}
      >
        {(textId) => (
          <Text id={textId}>{movesSentence(moves)}单元格随后合并，与本区域的其他行一样。</Text>
        )}
      </ConfirmForm>
    )}
  </AskingBar>
);
