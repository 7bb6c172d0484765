import { checkWorkbook } from "../excel";
import { isEmpty, verdictOf, type Verdict } from "../findings/verdict";
import { WorkbookFault } from "../reading/fault";
import { whyBroken } from "../reading/broken";
import { undressedSentence } from "../excel/undressed-sentence";
import { paragraphs, type Notice } from "./notice-text";

/** Checks the forms, highlights what is found and shows the list. */
export async function checkReport(): Promise<Notice> {
  const result = await checkWorkbook("show");
  const { reports, broken, withoutFills, withoutComments, undressed = [] } = result;
  if (isEmpty(result)) return new WorkbookFault("nothingToRead").sentence;
  const found = reports.some(({ findings }) => findings.length > 0);
  return paragraphs(
    reports.length > 0 ? verdictNotice(found, verdictOf(result)) : undefined,
    ...whyBroken(broken).map(({ fault }) => fault.sentence),
    undressed.length > 0 ? undressedSentence(undressed) : undefined,
    found ? refused(withoutFills, "填充底色") : undefined,
    found ? refused(withoutComments, "添加批注") : undefined,
  );
}

/** What is found stands on its sheet. */
function verdictNotice(found: boolean, { canSubmit, title, detail }: Verdict): Notice {
  if (found) return undefined;
  return canSubmit
    ? `检查完成，未发现问题。${title}：${detail}`
    : `已填的内容未发现问题。${detail}`;
}

/** Takes away what a check added to the cells of the forms. */
export async function clearHighlights(): Promise<Notice> {
  const result = await checkWorkbook("clear");
  if (isEmpty(result)) return new WorkbookFault("nothingToRead").sentence;
  return refused(result.withoutFills, "恢复底色");
}

function refused(sheetNames: readonly string[], what: string): Notice {
  if (sheetNames.length === 0) return undefined;
  const names = sheetNames.map((name) => `“${name}”`).join("、");
  return `Excel 不允许在工作表${names}中${what}，其余已完成。工作表受保护的，请在“审阅”中撤消保护后重试。`;
}
