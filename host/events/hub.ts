import type { Change } from "../../xlsx/model/change";
import type { TrackedRange } from "../../xlsx/model/tracked";
import type { Workbook } from "../../xlsx/model/workbook";
import { MESSAGE, type RichMessage } from "../xdm/rich-message";
import { eventsOf, type SheetEvent } from "./describe";

/** A page that may listen to events. */
export interface Listener {
  send(messages: readonly RichMessage[]): void;
}

const WORKBOOK = "Workbook";

interface Waiting {
  readonly event: SheetEvent;
  readonly referenceId: string;
  readonly triggerSource: string;
}

/**
 * Tells pages of the changes they asked to hear of. Events go out together, after the request or
 * the gesture that caused them.
 */
export class EventHub {
  private readonly wanted = new Map<Listener, Map<string, number>>();
  private readonly ranges = new Map<string, TrackedRange>();
  private waiting: Waiting[] = [];
  private timer: ReturnType<typeof setTimeout> | null = null;
  private serial = 0;
  private readonly end: () => void;

  constructor(
    private readonly workbook: Workbook,
    /** Whether a request of the add-in is at work: Excel.EventTriggerSource. */
    private readonly addinActs: () => boolean,
  ) {
    this.end = workbook.onChange((change) => {
      this.take(change);
    });
  }

  subscribe(listener: Listener, target: string, event: string, wanted: boolean): void {
    const counts = this.wanted.get(listener) ?? new Map<string, number>();
    const key = `${target} ${event}`;
    counts.set(key, Math.max(0, (counts.get(key) ?? 0) + (wanted ? 1 : -1)));
    this.wanted.set(listener, counts);
  }

  forget(listener: Listener): void {
    this.wanted.delete(listener);
  }

  /** The cells an event told of, wherever they are now. */
  range(referenceId: string): TrackedRange | null {
    return this.ranges.get(referenceId) ?? null;
  }

  /** Whether events are still on their way. */
  get pending(): boolean {
    return this.timer !== null;
  }

  dispose(): void {
    this.end();
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
  }

  private take(change: Change): void {
    for (const event of eventsOf(change)) {
      if (!this.isWanted(event) || this.joins(event)) continue;
      const referenceId = `event-${++this.serial}`;
      if (event.rect) this.ranges.set(referenceId, this.workbook.track(event.sheet, event.rect));
      const triggerSource = this.addinActs() ? "ThisLocalAddin" : "Unknown";
      this.waiting.push({ event, referenceId, triggerSource });
    }
    if (this.waiting.length === 0 || this.timer !== null) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.flush();
    }, 0);
  }

  /** What a sheet's calculation came to is told in one event: `address` names all its ranges. */
  private joins(event: SheetEvent): boolean {
    if (event.name !== "Calculated") return false;
    const at = this.waiting.findIndex(
      ({ event: { name, sheet } }) => name === event.name && sheet === event.sheet,
    );
    const waiting = this.waiting[at];
    if (!waiting) return false;
    const address = `${String(waiting.event.args.address)},${String(event.args.address)}`;
    this.waiting[at] = { ...waiting, event: { ...waiting.event, args: { address } } };
    return true;
  }

  private isWanted(event: SheetEvent): boolean {
    return [...this.wanted.keys()].some((listener) => this.targets(listener, event).length > 0);
  }

  private targets(listener: Listener, { name, sheet }: SheetEvent): string[] {
    const counts = this.wanted.get(listener);
    return [sheet.id, WORKBOOK].filter((target) => (counts?.get(`${target} ${name}`) ?? 0) > 0);
  }

  private flush(): void {
    const batch = this.waiting;
    this.waiting = [];
    for (const listener of this.wanted.keys()) {
      const messages = batch.flatMap((item) =>
        this.targets(listener, item.event).map((target) => message(item, target)),
      );
      if (messages.length > 0) listener.send(messages);
    }
  }
}

function message({ event, referenceId, triggerSource }: Waiting, target: string): RichMessage {
  const shared = { worksheetId: event.sheet.id, source: "Local", triggerSource, referenceId };
  const content = JSON.stringify({ ...shared, ...event.args });
  return [MESSAGE.objectEvents, event.type, target, content, referenceId, false];
}
