import { openWindow } from "../excel/office";

/** The message travels in the address, so that the page needs nothing from the page that opened it. */
const noticeAddress = (sentence: string): string =>
  new URL(`notice.html#${encodeURIComponent(sentence)}`, location.href).href;

/** In milliseconds. Excel ends a command after five minutes and leaves its window behind. */
const LONGEST_COMMAND = 4 * 60_000;

/** However long the command took, its notice can be read. */
const LEAST_NOTICE = 20_000;

/** How long a notice may stand, of a command that has run for so many milliseconds. */
export const noticeTime = (ran: number): number => Math.max(LEAST_NOTICE, LONGEST_COMMAND - ran);

/**
 * Shows a sentence in a small window of its own and resolves when the window is closed, or at once
 * where Excel refuses to open one. A ribbon command must not end earlier: ending it closes the window;
 * nor much later: further clicks wait for it, and some builds tell nobody of a window closed by Escape
 * (office-js#5200).
 * @param longest in milliseconds: then the window is closed
 */
export async function showNotice(sentence: string, longest = noticeTime(0)): Promise<void> {
  const window = await openWindow(noticeAddress(sentence));
  if (!window) return;
  await new Promise<void>((resolve) => {
    const close = (): void => {
      clearTimeout(timer);
      window.close();
      resolve();
    };
    const timer = setTimeout(close, longest);
    window.onEnd((asked) => {
      if (asked) return close();
      clearTimeout(timer);
      resolve();
    });
  });
}
