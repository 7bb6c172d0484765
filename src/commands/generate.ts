import { blankData, faultSentences, parseReportData, type Pack, type ReportData } from "../forms";
import {
  layOutReport,
  loadChosen,
  type OtherReport,
  type LayOutResult,
  type ReportChoice,
} from "../excel";
import { exampleSentence } from "../excel/example-sentence";
import { layOutExample } from "../excel/lay-out-example";
import { otherReportSentence, type WantedReport } from "../excel/other-report";
import { paragraphs, sheetList, type Notice } from "./notice-text";

/** Lays out the forms chosen in the pane; asks for the choice where none is kept. */
export async function generateReport(): Promise<Notice> {
  const { choice, pack } = await loadChosen();
  const unchosen = choice && !pack ? LOST_PLACE : whatIsLacking(choice);
  if (!choice || !pack || unchosen !== undefined) return unchosen;
  const report = chosenData(pack, choice);
  if ("faults" in report)
    return paragraphs("工作簿中保存的数据有误，未生成报表：", ...report.faults);
  const { data } = report;
  const result = await layOutReport({ pack, data, onExisting: "keep" });
  const wanted = { pack: pack.id, placeName: pack.name, ...data };
  return result.others ? otherNotice(result.others, wanted) : keptNotice(result);
}

const WHERE_TO_CHOOSE =
  "请点击“打开窗格”，在“开始”中选择地区，核对年度后再点击“一键生成报表”；没有本地区的，选择“通用（不限地区）”。";

const LOST_PLACE = `工作簿中保存的地区在本机没有表样，没有生成报表。${WHERE_TO_CHOOSE}`;

function whatIsLacking(choice: ReportChoice | undefined): Notice {
  if (!choice) return `还没有选择地区和年度，没有生成报表。${WHERE_TO_CHOOSE}`;
  const isDated = choice.year !== undefined || choice.data !== undefined;
  return isDated ? undefined : `还没有选择年度，没有生成报表。${WHERE_TO_CHOOSE}`;
}

/** Lays out the published example beside whatever stands in the workbook, and says that it is one. */
export async function generateExample(): Promise<Notice> {
  return exampleSentence((await layOutExample()).faults);
}

function chosenData(
  pack: Pack,
  { data, unitName, year }: ReportChoice,
): { data: ReportData } | { faults: string[] } {
  if (data === undefined) return { data: blankData(pack, { unitName, year: year ?? pack.year }) };
  const parsed = parseReportData(pack, data);
  if (parsed.ok) return { data: parsed.data };
  return { faults: faultSentences(parsed.faults) };
}

const otherNotice = (others: readonly OtherReport[], wanted: WantedReport): Notice =>
  paragraphs(
    ...others.map((other) => otherReportSentence(other, wanted)),
    "没有新建，原有的表也没有改动。需要另建或替换时，请点击“打开窗格”，在“开始”中选择。",
  );

function keptNotice({ sheets }: LayOutResult): Notice {
  const named = sheets.filter(({ isNamed }) => isNamed);
  const kept = sheets.filter(({ outcome, isNamed }) => outcome === "kept" && !isNamed);
  const made = sheets.filter(({ outcome }) => outcome === "created");
  if (kept.length + named.length === 0) return undefined;
  return paragraphs(
    made.length > 0 ? `已新建工作表${sheetList(made)}。` : undefined,
    named.length > 0 ? `工作表${sheetList(named)}已存在，补填了单位名称。` : undefined,
    kept.length > 0 ? `工作表${sheetList(kept)}已存在，保持原样。` : undefined,
    "需要另建或替换时，请点击“打开窗格”。",
  );
}
