import { unfinished, unfinishedSentence } from "../checks";
import { checkWorkbook, whyBroken, WorkbookFault, type CheckResult } from "../workbook";
import { paragraphs, type Notice } from "./notice-text";

/** Checks the forms, highlights what is found and shows the list. */
export async function checkReport(): Promise<Notice> {
  const result = await checkWorkbook("show");
  const { reports, broken, withoutFills, withoutComments } = result;
  if (isNothing(result)) return new WorkbookFault("nothingToRead").sentence;
  const found = reports.some(({ findings }) => findings.length > 0);
  return paragraphs(
    reports.length > 0 && !found ? nothingFound(reports) : undefined,
    ...whyBroken(broken).map(({ fault }) => fault.sentence),
    found ? refused(withoutFills, "填充底色") : undefined,
    found ? refused(withoutComments, "添加批注") : undefined,
  );
}

function nothingFound(reports: CheckResult["reports"]): Notice {
  const lacking = unfinishedSentence(reports.flatMap(({ report }) => unfinished(report)));
  return lacking === "" ? "检查完成，未发现问题。" : `已填的内容未发现问题。${lacking}`;
}

/** Takes away what a check added to the cells of the forms. */
export async function clearHighlights(): Promise<Notice> {
  const result = await checkWorkbook("clear");
  if (isNothing(result)) return new WorkbookFault("nothingToRead").sentence;
  return refused(result.withoutFills, "恢复底色");
}

const isNothing = ({ reports, broken }: CheckResult): boolean =>
  reports.length === 0 && broken.length === 0;

function refused(sheetNames: readonly string[], what: string): Notice {
  if (sheetNames.length === 0) return undefined;
  const names = sheetNames.map((name) => `“${name}”`).join("、");
  return `Excel 不允许在工作表${names}中${what}，其余已完成。工作表受保护的，请在“审阅”中撤消保护后重试。`;
}
