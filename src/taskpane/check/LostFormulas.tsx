import type { Mends } from "../../workbook/mends";
import { MendAll } from "./MendAll";
import { mendedAll } from "./mend-text";
import type { Mended } from "./use-mending";

interface Props {
  readonly lost: Mends["lost"];
  readonly onRestore: (mended: Mended) => Promise<void>;
}

/** Cells that have lost their formula without anything in its place, and all formulas back. */
export function LostFormulas({ lost, onRestore }: Props) {
  if (lost.length === 0) return null;
  const sheetNames = [...new Set(lost.map(({ sheetName }) => `“${sheetName}”`))];
  return (
    <MendAll
      title={`${lost.length} 个单元格缺少公式`}
      text={`${sheetNames.join("、")}中应由公式计算的单元格是空白的，或公式失去了引用的工作表，多见于新插入的行。恢复时不改动已填的内容。`}
      caption="恢复全部公式"
      doing="正在恢复公式…"
      cells={lost}
      onMend={() => onRestore(mendedAll(lost))}
    />
  );
}
