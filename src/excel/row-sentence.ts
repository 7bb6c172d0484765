import type { AdoptedRow } from "./adopt-row";
import type { RowChange } from "./change-rows";
import type { RowPlace, RowPlaces } from "./row-places";

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

/** `“收支情况”第 9、18 行`. */
const placeNamed = (sheetName: string, rows: readonly number[]): string =>
  `“${sheetName}”${rowsNamed(rows)}`;

/** What was done. */
export function changedSentence({ what, each, sheets }: RowChange): string {
  const place = sheets
    .map(({ sheetName, rows }) =>
      placeNamed(
        sheetName,
        rows.map(({ row }) => row + 1),
      ),
    )
    .join("、");
  if (what === "deleted") return `已删去${each}：原${place}。`;
  if (sheets.length > 1)
    return `已在相关各表中插入${each}：${place}。在一张表中填写后，可用“上年数据”中的“补齐各表科目”带到其他各表。`;
  return sheets[0].rows.length === 1
    ? `已插入${each}：${place}。`
    : `已在相关各表中插入${each}：${place}。名称填在第一张表中，其他各表自动带出。`;
}

/** `C18 的 45 移到 B19，E18 的 30 移到 D19` */
export const movesSentence = (moves: AdoptedRow["moves"]): string =>
  moves.map(({ from, to, content }) => `${from} 的 ${content} 移到 ${to}`).join("，");

/** What became a row of a section. */
export const adoptedSentence = ({ sheetName, each, isNew, moves }: AdoptedRow): string =>
  `已在“${sheetName}”${isNew ? `插入${each}并` : ""}移动：${movesSentence(moves)}。`;

/** Contents that are named before the rest is counted. */
const NAMED = 6;

/** What goes with a row that is taken away; empty where nothing was typed. */
export function contentsSentence({ typed, places }: RowPlace): string {
  if (typed.length === 0) return "";
  const named = typed.slice(0, NAMED).map((text) => `“${text}”`);
  const rest = typed.length > NAMED ? `等 ${typed.length} 项` : "";
  const [own, ...others] = places;
  const place =
    others.length === 0
      ? rowsNamed(own!.rows)
      : places.map(({ sheetName, rows }) => placeNamed(sheetName, rows)).join("、");
  return `${place}已填有${named.join("、")}${rest}。`;
}
