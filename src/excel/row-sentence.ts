import type { RowChange } from "./change-rows";
import type { MovedFigures } from "./move-strayed";
import type { RowPlace, RowPlaces } from "./row-places";
import { strayedSentence, type Strayed } from "../reading/strayed";

/** `第 8、16 行`. */
const rowsNamed = (rows: readonly number[]): string => `第 ${rows.join("、")} 行`;

/** What may be inserted on a sheet, each kind once: `专项、项目`. */
const kindsOf = ({ sections }: RowPlaces): string =>
  [...new Set(sections.map(({ each }) => each))].join("、");

export const NO_ROWS =
  "本表没有可以增减行的区域。请切换到有专项、指标、机构、科目等的报表，选中要插入位置上方的一行，然后重试。";

/** Where to stand, for who stands in no row of a section. */
export const whereToStand = (places: RowPlaces): string =>
  `所选单元格不在可以增减行的区域内，没有增减行。本表可以增减${kindsOf(places)}，请先选中该区域内的一行，然后重试。`;

/** What was done. */
export function changedSentence(change: RowChange | MovedFigures): string {
  if (change.what === "moved") return `已移动：${movesSentence(change.moves)}`;
  const { what, each, sheetName, rows } = change;
  const place = `“${sheetName}”${rowsNamed(rows.map(({ row }) => row + 1))}`;
  if (what === "deleted") return `已删去${each}：原${place}。`;
  return rows.length === 1
    ? `已插入${each}：${place}。`
    : `已在相关各表中插入${each}：${place}。名称填在第一张表中，其他各表自动带出。`;
}

/** `C18 的 45 移到 B18，E18 的 30 移到 D18。` */
export const movesSentence = (moves: readonly Strayed[]): string =>
  `${moves.map(strayedSentence).join("，")}。`;

export function takenBackSentence(change: RowChange | MovedFigures): string {
  if (change.what === "moved") return "已移回原来的单元格。";
  return change.what === "deleted"
    ? `已恢复删去的${change.each}。`
    : `已撤去插入的${change.each}。`;
}

/** Contents that are named before the rest is counted. */
const NAMED = 6;

/** What goes with a row that is taken away; empty where nothing was typed. */
export function contentsSentence({ typed, rows }: RowPlace): string {
  if (typed.length === 0) return "";
  const named = typed.slice(0, NAMED).map((text) => `“${text}”`);
  const rest = typed.length > NAMED ? `等 ${typed.length} 项` : "";
  return `${rowsNamed(rows)}已填有${named.join("、")}${rest}。`;
}
