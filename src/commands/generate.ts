import { blankData, faultSentence, packFinder, packs, parseReportData } from "../forms";
import type { Pack, ReportData } from "../forms";
import { fetchExample, layOutReport, ownPacks, readChoice } from "../workbook";
import type { LayOutResult, ReportChoice } from "../workbook";
import { paragraphs, sheetList, type Notice } from "./notice-text";

/** Lays out the forms chosen in the pane, or the default pack's when nothing was chosen yet. */
export async function generateReport(): Promise<Notice> {
  const choice = readChoice();
  const pack = choice && packFinder(ownPacks())(choice.pack);
  if (!pack) {
    const result = await layOutReport({
      pack: packs[0]!,
      data: blankData(packs[0]!),
      onExisting: "keep",
    });
    return paragraphs(
      `尚未选择地区和年度，已按“${packs[0]!.name}”处理。需要更换时，请点击“打开窗格”重新选择后再生成。`,
      keptNotice(result),
    );
  }
  const report = chosenData(pack, choice);
  if ("faults" in report)
    return paragraphs("工作簿中保存的数据有误，未生成报表：", ...report.faults);
  return keptNotice(await layOutReport({ pack, data: report.data, onExisting: "keep" }));
}

/** Lays out the published example beside whatever stands in the workbook. */
export async function generateExample(): Promise<Notice> {
  await layOutReport({ ...(await fetchExample()), onExisting: "another" });
  return undefined;
}

function chosenData(
  pack: Pack,
  { data, unitName, year }: ReportChoice,
): { data: ReportData } | { faults: string[] } {
  if (data === undefined) return { data: blankData(pack, { unitName, year: year ?? pack.year }) };
  const parsed = parseReportData(pack, data);
  if (parsed.ok) return { data: parsed.data };
  return { faults: parsed.faults.map((fault) => faultSentence(fault)) };
}

function keptNotice({ sheets }: LayOutResult): Notice {
  const kept = sheets.filter(({ outcome }) => outcome === "kept");
  const made = sheets.filter(({ outcome }) => outcome === "created");
  if (kept.length === 0) return undefined;
  return paragraphs(
    made.length > 0 ? `已新建工作表${sheetList(made)}。` : undefined,
    `工作表${sheetList(kept)}已存在，保持原样。需要另建或替换时，请点击“打开窗格”。`,
  );
}
