import type { Remark, RemarkCode } from "./document";
import { MOST } from "./bounds";
import type { DocumentFault, DocumentFaultCode } from "./faults";

const saved = "请用 Word 或 WPS 打开，另存为 .docx 后重试。";

const faults: Record<DocumentFaultCode, () => string> = {
  empty: () => "文件是空的，没有可以读取的内容。请确认选对了文件。",
  largeFile: () =>
    `文件超过 ${MOST.megabytes} MB，没有读取。请删去图片等无关内容，或只保留报表后重试。`,
  largeContent: () =>
    `文件展开后超过 ${MOST.unpackedMegabytes} MB，或由 ${MOST.parts} 个以上的部分组成，没有读取。请把报表复制到新文件中保存后重试。`,
  manyCells: () =>
    `文件的表格超过 ${MOST.cells.toLocaleString("en-US")} 个单元格，没有读取。请只保留报表后重试。`,
  longText: () => "文件的文字过多，没有读取。请只保留报表和报告后重试。",
  manyPages: () => `文件超过 ${MOST.pages} 页，没有读取。请只保留报表和报告所在的页后重试。`,
  tooDeep: () => "文件中的表格一层套一层，层次过多，没有读取。请把报表复制到新文件中保存后重试。",
  tooSlow: () =>
    `文件过于复杂，${MOST.seconds} 秒内没有读完，没有读取。请把报表复制到新文件中保存后重试。`,
  encrypted: () => "文件设有打开密码，无法读取。请打开后取消密码，保存后重试。",
  damaged: () => "文件已损坏或不完整，无法读取。请重新取得文件，或打开后另存一份再重试。",
  scan: () => "文件只有图片（扫描件），没有文字，无法读取。请用原来的 Word 或 Excel 文件。",
  foreignFonts: () => "PDF 中的中文字体没有嵌入文件，无法认出文字。请用原来的 Word 或 Excel 文件。",
  image: () => "这是图片，无法读取其中的文字。请用原来的 Word 或 Excel 文件。",
  rtf: () => `这是 RTF 格式的文件，无法读取。${saved}`,
  webArchive: () => `这是“单个文件网页”（.mht），无法读取。${saved}`,
  wordXml: () => `这是 XML 格式的 Word 文件，无法读取。${saved}`,
  openDocument: () =>
    "这是 OpenDocument 格式的文件，无法读取。请打开后另存为 .docx 或 .xlsx 后重试。",
  ofd: () => "这是 OFD 版式文件，无法读取。请用原来的 Word 或 Excel 文件，或转换为 PDF 后重试。",
  slides: () => "这是演示文稿，其中没有可以读取的报表。请用 Word 或 Excel 文件。",
  oldWord: () => `这是 Word 97 之前的文件，无法读取。${saved}`,
  archive: () => "这是压缩包，请先解压，再选择其中的文件。",
  unknown: () => "认不出这是什么文件，无法读取。请选择 Word、Excel、PDF、网页或文本文件。",
};

const remarks: Record<RemarkCode, (detail: string) => string> = {
  trackedChanges: () => "文中有修订，按全部接受修订后的内容读取。",
  hiddenText: () => "文中有隐藏的文字，没有读取。",
  hiddenSheets: (names) => `隐藏的工作表${names}没有读取。`,
  pictures: (count) => `文中有 ${count} 幅图片，图片中的文字没有读取。`,
  embeddedObjects: (count) => `文中嵌有 ${count} 个其他文件（如 Excel 表格），没有读取。`,
  chartSheets: (names) => `${names}不是工作表（如图表），没有读取。`,
  picturePages: (pages) => `第${pages}页是图片，没有文字，没有读取。`,
  withoutResults: (cells) => `${cells} 个公式没有计算结果，请用 Excel 打开并保存后重试。`,
};

/** One Chinese sentence with the remedy. */
export const faultSentence = ({ code }: DocumentFault): string => faults[code]();

export const remarkSentence = ({ code, detail }: Remark): string => remarks[code](detail);
