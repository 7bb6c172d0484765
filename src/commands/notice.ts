/** The message travels in the address, so that the page needs nothing from the page that opened it. */
const noticeAddress = (sentence: string): string =>
  new URL(`notice.html#${encodeURIComponent(sentence)}`, location.href).href;

/** In milliseconds. Excel ends a command after five minutes and leaves its window behind. */
export const LONGEST_NOTICE = 4 * 60_000;

/**
 * Shows a sentence in a small window of its own and resolves when the window is closed, or at once
 * where Excel refuses to open one. A ribbon command must not end earlier: ending it closes the window;
 * nor much later: further clicks wait for it, and some builds tell nobody of a window closed by Escape
 * (office-js#5200).
 */
export async function showNotice(sentence: string): Promise<void> {
  const address = noticeAddress(sentence);
  // A frame inside Excel on the web needs no pop-up; the desktop ignores the difference.
  const dialog = (await open(address, true)) ?? (await open(address, false));
  if (!dialog) return;
  await new Promise<void>((resolve) => {
    const close = (): void => {
      clearTimeout(timer);
      dialog.close();
      resolve();
    };
    const timer = setTimeout(close, LONGEST_NOTICE);
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, close);
    dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function open(address: string, displayInIframe: boolean): Promise<Office.Dialog | undefined> {
  const options = { width: 30, height: 25, displayInIframe, promptBeforeOpen: false };
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, options, ({ status, value }) => {
      resolve(status === Office.AsyncResultStatus.Succeeded ? value : undefined);
    });
  });
}
