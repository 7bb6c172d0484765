type Handler = (argument: object) => void;
type Command = (event: { completed: () => void }) => void;

/** The little of office.js that the ribbon commands touch, with what they did to it. */
export class FakeOffice {
  readonly commands = new Map<string, Command>();
  readonly opened: { address: string; displayInIframe: boolean }[] = [];
  /** Which windows Excel refuses to open. */
  refuses: (displayInIframe: boolean) => boolean = () => false;
  /** Whether a reader is there who closes every window as soon as it is open. */
  reader = false;
  readonly settings = new Map<string, unknown>();
  #handlers = new Map<string, Handler>();
  closedByCommand = 0;

  constructor() {
    const dialog = {
      addEventHandler: (type: string, handler: Handler) => {
        this.#handlers.set(type, handler);
        if (this.reader && type === "event") queueMicrotask(() => this.closeNotice());
      },
      close: () => this.closedByCommand++,
    };
    const Office = {
      onReady: () => Promise.resolve({}),
      actions: { associate: (name: string, command: Command) => this.commands.set(name, command) },
      AsyncResultStatus: { Succeeded: "succeeded", Failed: "failed" },
      EventType: { DialogMessageReceived: "message", DialogEventReceived: "event" },
      context: {
        document: { settings: { get: (key: string) => this.settings.get(key) } },
        ui: {
          displayDialogAsync: (
            address: string,
            { displayInIframe }: { displayInIframe: boolean },
            callback: (result: object) => void,
          ) => {
            this.opened.push({ address, displayInIframe });
            callback(
              this.refuses(displayInIframe)
                ? { status: "failed" }
                : { status: "succeeded", value: dialog },
            );
          },
        },
      },
    };
    const kept = (key: string) => {
      const item = { isNullObject: !this.settings.has(key), value: this.settings.get(key) };
      return { load: () => item };
    };
    const nothing = {
      isNullObject: true,
      load: () => nothing,
      getUsedRangeOrNullObject: () => nothing,
    };
    const noSheets = { getItemOrNullObject: () => nothing };
    const context = {
      workbook: { settings: { getItemOrNullObject: kept }, worksheets: noSheets },
      sync: () => Promise.resolve(),
    };
    const Excel = {
      run: (_: object, work: (given: typeof context) => Promise<unknown>) => work(context),
    };
    Object.assign(globalThis, {
      Office,
      Excel,
      location: new URL("https://localhost:3000/commands.html"),
    });
  }

  /** The sentence in the window opened last. */
  get notice(): string | undefined {
    const hash = this.opened.at(-1)?.address.split("#")[1];
    return hash && decodeURIComponent(hash);
  }

  answerNotice(): void {
    this.#handlers.get("message")!({ message: "close" });
  }

  closeNotice(): void {
    this.#handlers.get("event")!({ error: 12006 });
  }
}
