import type { Change, LostFormula, Mend } from "../../findings/mends";
import type { Mended } from "./port";

/** Figures stand apart from the words before them. */
const spaced = (shown: string): string => (/^[-\d]/.test(shown) ? ` ${shown}` : shown);

/** `现为 4.12，公式得 4.21。` */
export const asked = ({ present, result }: Change): string =>
  `现为${spaced(present)}，公式得${spaced(result)}。`;

/** `现为“15万元”，改为“≥15万元”。` */
export const rewritten = ({ present, result }: Change): string =>
  `现为${spaced(present)}，改为${spaced(result)}。`;

/** Of a formula, or of a content that is written instead. */
export const said = (cell: LostFormula, change: Change): string =>
  cell.written === undefined ? asked(change) : rewritten(change);

/** `基础数据表 B7：现为空白，公式得 4.21。` */
export const changed = (cell: LostFormula & Change): string =>
  `${placeOf(cell).trim()}：${said(cell, cell)}`;

const placeOf = ({ sheetName, address }: LostFormula): string => `${sheetName} ${address} `;

export const mendedOne = ({ cell, present, result }: Mend): Mended => ({
  cells: [cell],
  sentence:
    cell.written === undefined
      ? `已恢复 ${placeOf(cell)}的公式，原为${spaced(present)}。`
      : `已将 ${placeOf(cell)}改为${spaced(result)}，原为${spaced(present)}。`,
});

export const mendedAll = (cells: readonly LostFormula[]): Mended => ({
  cells,
  sentence: `已恢复 ${cells.length} 个单元格的公式。`,
});

export const rewrittenAll = (cells: readonly LostFormula[]): Mended => ({
  cells,
  sentence: `已改正 ${cells.length} 个单元格。`,
});
