import { finalizeReport, type FinalizeResult } from "../excel";
import { paragraphs, sheetList, type Notice } from "./notice-text";

/** Errors that are said in full before the rest is counted. */
const SAID = 5;

/** Makes the copy for handing in; what refuses it here can be overridden in the pane. */
export async function finalize(): Promise<Notice> {
  const result = await finalizeReport();
  if (result.outcome === "finalized") return doneNotice(result);
  const { findings, lacking } = result;
  if (findings.length === 0)
    return `还没有填完，没有定稿。${lacking}请填完后再定稿；确需现在定稿的，请点击“打开窗格”，在“定稿”中进行。`;
  return paragraphs(
    `还有 ${findings.length} 项错误，没有定稿。请改正后再定稿；确实无误的，请点击“打开窗格”，在“定稿”中说明理由。`,
    ...findings
      .slice(0, SAID)
      .map(({ sheetName, address, sentence }) => `${sheetName} ${address}：${sentence}`),
    findings.length > SAID ? "其余请点击“检查”查看。" : undefined,
    lacking === "" ? undefined : lacking,
  );
}

const doneNotice = ({ sheets, leftOut, ledger }: Finalized): Notice =>
  paragraphs(
    `定稿已完成，上报用的工作表是${sheetList(sheets)}。原表没有改动。`,
    leftOut.length > 0
      ? `没有填写的项目表没有定稿：${sheetList(leftOut.map((sheetName) => ({ sheetName })))}。`
      : undefined,
    "上报的电子文件，请打开窗格，在“定稿”中定稿后点击“下载上报文件”。",
    ledger,
  );

type Finalized = Extract<FinalizeResult, { outcome: "finalized" }>;
