/** The message travels in the address, so that the page needs nothing from the page that opened it. */
const noticeAddress = (sentence: string): string =>
  new URL(`notice.html#${encodeURIComponent(sentence)}`, location.href).href;

/**
 * Shows a sentence in a small window of its own and resolves when the window is closed, or at once
 * where Excel refuses to open one. A ribbon command must not end earlier: ending it closes the window.
 */
export async function showNotice(sentence: string): Promise<void> {
  const address = noticeAddress(sentence);
  // A frame inside Excel on the web needs no pop-up; the desktop ignores the difference.
  const dialog = (await open(address, true)) ?? (await open(address, false));
  if (!dialog) return;
  await new Promise<void>((resolve) => {
    dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => {
      dialog.close();
      resolve();
    });
    dialog.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
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
