/** What can go wrong at the wall, as codes; the sentence is what the accountant reads. */
const sentences = {
  editing: () => "Excel 正在编辑单元格，请先按回车完成编辑，然后重试。",
  protectedBook: () => "工作簿结构受保护，无法新增工作表。请在“审阅”中取消“保护工作簿”后重试。",
  refused: () =>
    "Excel 现在不能完成该操作，工作簿保持原样。正在编辑单元格的，请先按回车完成编辑；正在看另一个工作簿的，请切回本工作簿，然后重试。",
  outdated: (detail: string) =>
    `当前 Excel 版本缺少所需功能（${detail}），请升级到 Excel 2021 或更新版本。`,
  failed: (detail: string) => `Excel 未能完成操作（${detail}），工作簿保持原样，请重试。`,
  beyondExcel: (detail: string) =>
    `${detail}，没有生成，工作簿保持原样。请删减内容，或分成几份报表后重试。`,
  leftover: (detail: string) =>
    `Excel 未能完成操作，且未能撤去未完成的工作表“${detail}”，请手工删除后重试。`,
  lockedSheet: (detail: string) =>
    `工作表${detail}的保护没有撤消（设有保护密码，或 Excel 拒绝）。请在“审阅”中撤消工作表保护后重试。`,
  notCalculated: (detail: string) =>
    `${detail}没有算出结果，没有定稿，以免把错误值交出去。请在窗格中点击“重新绑定公式”，或改正单元格所引用的错误后重试。`,
  stillCalculating: (detail: string) =>
    `${detail}还在计算，没有定稿，以免把未算完的结果交出去。请稍候重试；一直算不完的，请重新打开工作簿。`,
  unreadableFile: () =>
    "不是 .xlsx 工作簿，或文件有打开密码、已损坏，无法读取。请用 Excel 打开并另存为没有打开密码的 .xlsx 文件后重试。",
  withoutResults: () => "公式没有计算结果，请用 Excel 打开并保存。",
  oversizedFile: () =>
    "文件超过 20 MB，或展开后过大，不是只含报表的工作簿，没有读取。请删去其他内容后重试。",
  tookTooLong: (detail: string) =>
    `读取和检查超过 ${detail} 秒，没有读完。请删去报表以外的内容后重试。`,
  changedSince: (detail: string) => `工作表${detail}在预览之后有改动，没有填入。请重新选择文件。`,
  halfFilled: (detail: string) =>
    `Excel 未能完成操作，且未能恢复工作表${detail}中的原值，请逐项核对上年决算数。`,
  lockedCell: (detail: string) =>
    `单元格${detail}在受保护的工作表中已锁定，不能写入。请另选单元格，或在“审阅”中撤消工作表保护后重试。`,
  textCell: (detail: string) =>
    `单元格${detail}是文本格式，公式在其中不会计算。请另选单元格，或先把格式改为“常规”后重试。`,
  lockedFormula: (detail: string) =>
    `${detail}在受保护的工作表中已锁定，没有写入。请在“审阅”中撤消工作表保护后重试。`,
  cellChanged: (detail: string) => `${detail}在检查之后有改动，没有写入。请重新检查。`,
  rowsChanged: (detail: string) =>
    `工作表“${detail}”的行在此之后有改动，没有增减行。请重新选择所在的行。`,
  filledRow: (detail: string) =>
    `工作表“${detail}”中要撤回的行已填有内容，没有撤回。请先移走内容，或点击“删去”。`,
  halfChangedRows: (detail: string) =>
    `Excel 未能完成操作，且未能恢复工作表“${detail}”原来的行，请核对后重新检查。`,
  halfRestored: (detail: string) =>
    `Excel 未能完成操作，且未能恢复${detail}原来的内容，请核对这些单元格后重新检查。`,
  writtenOver: (detail: string) =>
    `工作表${detail}在写入之后又有改动，没有撤回，以免丢失后来填写的内容。`,
  halfTakenBack: (detail: string) =>
    `Excel 未能完成撤回，工作表${detail}可能只撤回了一部分，请逐项核对。`,
  noExample: () => "示例数据无法读取，请检查加载项的服务器是否可用，然后重试。",
  halfChecked: () => "Excel 未能完成操作，检查结果和单元格标记可能不完整，请重新检查。",
  protectedResults: (detail: string) =>
    `工作表“${detail}”受保护，无法更新检查结果。请在“审阅”中撤消工作表保护后重试。`,
  nothingToRead: () => "本工作簿中没有由本加载项生成的报表，请先“一键生成报表”。",
  nothingInFile: () =>
    "文件中没有由本加载项生成的报表或定稿（只粘贴了数值的工作表认不出来），请用保存后的整个工作簿。",
  missingRows: (detail: string) =>
    `工作表${detail}的结构已被改动（隐藏的行标识缺失），无法读取。请重新生成该表后再填写。`,
  changedColumns: (detail: string) =>
    `工作表${detail}的结构已被改动（插入或删除了列），无法读取。请撤消对列的改动，或重新生成该表后再填写。`,
  changedFinal: (detail: string) =>
    `工作表${detail}是定稿，定稿后又插入、删除或移动了行，无法读取。请在填写的工作簿中重新定稿。`,
  lostName: (detail: string) =>
    `${detail}没有读到：名称所指的工作表或单元格已不是该报表（被删除、移走、改动，或隐藏的行标识被清除）。请恢复后重试，或重新生成该表；不需要该表的，请在“公式”的“名称管理器”中删除该名称。`,
  unknownPack: (detail: string) =>
    `工作表${detail}不在本加载项内，无法读取。请更新加载项，或在“开始”中载入该地区的设置文件后重试。`,
} as const;

export type WorkbookFaultCode = keyof typeof sentences;

/** A failure at the wall or of reading, worded in Chinese with its remedy. */
export class WorkbookFault extends Error {
  override readonly name = "WorkbookFault";
  readonly code: WorkbookFaultCode;
  /** One Chinese sentence: what happened, and what to do. */
  readonly sentence: string;

  constructor(code: WorkbookFaultCode, detail = "", cause?: unknown) {
    const sentence = sentences[code](detail);
    super(sentence, { cause });
    this.code = code;
    this.sentence = sentence;
  }
}

const editing = new Set(["InvalidOperationInCellEditMode", "CellEditMode", "HostIsBusy"]);

/** What Excel refuses while another workbook has the focus: "Troubleshoot Excel add-ins". */
const NEEDS_FOCUS =
  /^(?:WorksheetCollection\.add|Worksheet\.(?:activate|showGridlines|gridlines)|WorksheetFreezePanes\.)/i;

/** Turns whatever Excel threw into a fault of ours. Only `code` is looked at: messages are localised. */
export function toFault(error: unknown): WorkbookFault {
  if (error instanceof WorkbookFault) return error;
  const { code, debugInfo } = (error ?? {}) as {
    code?: string;
    debugInfo?: { errorLocation?: string };
  };
  if (code && editing.has(code)) return new WorkbookFault("editing", "", error);
  // Both of cell editing ("Delay execution while cell is being edited") and of much else.
  if (code === "InvalidOperation" || code === "InvalidSelection")
    return new WorkbookFault("refused", "", error);
  if (code === "GeneralException" && NEEDS_FOCUS.test(debugInfo?.errorLocation ?? ""))
    return new WorkbookFault("refused", "", error);
  if (code === "AccessDenied") return new WorkbookFault("protectedBook", "", error);
  if (code === "ApiNotFound")
    return new WorkbookFault("outdated", debugInfo?.errorLocation ?? code, error);
  return new WorkbookFault("failed", code ?? String(error), error);
}

/** @throws WorkbookFault where something was found to be beyond what Excel takes. */
export function refuseBeyond(found: string | null): void {
  if (found !== null) throw new WorkbookFault("beyondExcel", found);
}
