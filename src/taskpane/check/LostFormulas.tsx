import type { Mends } from "../../findings/mends";
import { MendAll } from "./MendAll";
import { mendedAll } from "./mend-text";
import type { Mended } from "./port";

interface AgreeingProps {
  readonly agreeing: Mends["agreeing"];
}

interface Props {
  readonly lost: Mends["lost"];
  readonly onRestore: (mended: Mended) => Promise<void>;
}

/** Cells that hold what their formulas come to, and these back in their place. */
export function AgreeingFigures({ agreeing, onRestore }: Omit<Props, "lost"> & AgreeingProps) {
  if (agreeing.length === 0) return null;
  return (
    <MendAll
      title={`${agreeing.length} 个单元格填了与公式相同的内容`}
      text="这些单元格应由其他单元格带出或计算，现在的内容与公式的结果相同，但来源改动后不会随之更新。"
      caption="恢复为公式"
      doing="正在恢复公式…"
      cells={agreeing}
      onMend={() => onRestore(mendedAll(agreeing))}
    />
  );
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
