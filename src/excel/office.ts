/** What the add-in asks of Office beside the workbook. No code of ours stands below it. */

/** Whether office.js is there: the page may have been opened without it. */
export const isOfficeThere = (): boolean => typeof Office !== "undefined";

/** Calls back once Office is ready, with whether Excel has opened the page. */
export function whenReady(then: (inExcel: boolean) => void): void {
  void Office.onReady(({ host }) => then(host === Office.HostType.Excel));
}

/** Whether Excel knows functions of add-ins, in every way we use them. */
export const hasFunctions = (): boolean =>
  Office.context.requirements.isSetSupported("CustomFunctionsRuntime", "1.1");

/** What keeps the browser's own storage of one person apart from that of another; empty where nothing does. */
export const storagePartition = (): string => Office.context.partitionKey ?? "";

/** Excel's colours; undefined where it does not say. */
export const officeTheme = (): Partial<Office.OfficeTheme> | undefined =>
  isOfficeThere() ? Office.context?.officeTheme : undefined;

/** Runs a button of the ribbon by the name that manifest.xml gives it; Excel is told when it is over. */
export function onRibbonButton(name: string, run: () => Promise<void>): void {
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void run().finally(() => event.completed());
  });
}

/** A small window of ours. */
export interface Window {
  close(): void;
  /** Calls back with whether the page asked to be closed; it is gone already otherwise. */
  onEnd(then: (asked: boolean) => void): void;
}

/** Opens a page in a window of its own; undefined where Excel refuses. */
export async function openWindow(address: string): Promise<Window | undefined> {
  // A frame inside Excel on the web needs no pop-up; the desktop ignores the difference.
  const dialog = (await open(address, true)) ?? (await open(address, false));
  if (!dialog) return undefined;
  return {
    close: () => dialog.close(),
    onEnd: (then) => {
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, () => then(true));
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => then(false));
    },
  };
}

function open(address: string, displayInIframe: boolean): Promise<Office.Dialog | undefined> {
  const options = { width: 30, height: 25, displayInIframe, promptBeforeOpen: false };
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, options, ({ status, value }) => {
      resolve(status === Office.AsyncResultStatus.Succeeded ? value : undefined);
    });
  });
}

/** Asks the page that has opened this window to close it. */
export const askToClose = (): void => Office.context.ui.messageParent("close");
