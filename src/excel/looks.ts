/**
 * What a sheet is whole without: its page set-up (whether Excel takes it without a printer is not
 * documented), frozen rows, gridlines, and being in front ("Troubleshoot Excel add-ins": not while
 * another workbook has the focus). By the place where Excel refused.
 */
const LOOKS =
  /^(?:PageLayout|HeaderFooter(?:Group)?|WorksheetFreezePanes)\.|^Worksheet\.(?:activate|showGridlines|gridlines)$/i;

const isOfLooks = (error: unknown): boolean =>
  LOOKS.test(
    (error as { debugInfo?: { errorLocation?: string } } | null)?.debugInfo?.errorLocation ?? "",
  );

/**
 * Makes something with its looks, and again without them where Excel refuses these; what was given up
 * is told (`refusedLooks`).
 * @param make leaves the workbook as it was when it fails
 */
export async function withOrWithoutLooks<T>(make: (looks: boolean) => Promise<T>): Promise<T> {
  try {
    return await make(true);
  } catch (error) {
    if (!isOfLooks(error)) throw error;
    const made = await make(false);
    tell(SENTENCE);
    return made;
  }
}

const SENTENCE =
  "内容已写好，但 Excel 没有接受页面设置、冻结窗格或切换工作表（可能本机没有安装打印机，或正在看另一个工作簿）。打印前请在“页面布局”中核对纸张、方向和打印区域。";

let refused: string | undefined;
const listeners = new Set<() => void>();

/** What Excel refused of looks since it was last forgotten, in a sentence; undefined where nothing. */
export const refusedLooks = (): string | undefined => refused;

/** To be called once it is read. */
export const forgetRefusedLooks = (): void => tell(undefined);

/** Returns what ends it. */
export function onRefusedLooks(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(sentence: string | undefined): void {
  if (sentence === refused) return;
  refused = sentence;
  for (const listener of listeners) listener();
}
