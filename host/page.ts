import type { Attention } from "./attention";
import type { ExcelContext } from "./excel/context";
import { ExcelSession } from "./excel/session";
import type { Calculator } from "./calculator";
import type { Commands } from "./commands";
import type { CustomFunctionBridge } from "./custom-functions/bridge";
import type { EventHub, Listener } from "./events/hub";
import type { Faults } from "./faults";
import type { ApiModel } from "./meta/model";
import type { Workbook } from "../xlsx/model/workbook";
import { kindOf, logEntry, type LoggedRequest } from "./request-log";
import { anyBehaviour } from "./rich-api/behaviour";
import { ApiError } from "./rich-api/errors";
import type { ActionGuard } from "./rich-api/interpreter";
import type { ApiRequest, ApiResponse } from "./rich-api/messages";
import type { RequirementSets } from "./rich-api/requirement-sets";
import type { Strictness } from "./strictness";
import { appContext, windowName, type PageRole } from "./xdm/app-context";
import { Conversation, type ConversationHost } from "./xdm/conversation";
import type { RichMessage } from "./xdm/rich-message";

/** How a page is reached. */
export interface PageLink {
  /** Tells the page's conversation from others in the same window. */
  readonly id: string;
  readonly role: PageRole;
  /** Delivers a text to the page's window as a message event from the host's origin, later. */
  readonly post: (text: string) => void;
  /** Resolves when the page's scripts have run; at once when left out. */
  readonly loaded?: Promise<unknown>;
}

export interface PageHost {
  readonly meta: ApiModel;
  readonly requirementSets: RequirementSets;
  readonly locale: string;
  readonly workbook: Workbook;
  readonly events: EventHub;
  readonly functions: CustomFunctionBridge;
  readonly commands: Commands;
  readonly faults: Faults;
  readonly attention: Attention;
  readonly today: () => Date;
  readonly calculator: Calculator | null;
  readonly formulaOf: ExcelContext["formulaOf"];
  readonly strictness: Strictness;
  readonly act: <T>(request: () => T) => T;
  readonly logged: (entry: LoggedRequest) => void;
  readonly closed: (page: Page) => void;
}

// RequestFlags.delayForCellEdit in office.js.
const DELAY_FOR_CELL_EDIT = 64;

const refused =
  (code: string): ActionGuard =>
  () => {
    throw new ApiError(code);
  };

// "Resource limits and performance optimization for Office Add-ins": Excel on the web, 5 MB.
const LARGEST_REQUEST = 5 * 1024 * 1024;

function tooLarge(body: string): ActionGuard | undefined {
  if (body.length * 3 < LARGEST_REQUEST) return undefined;
  if (new TextEncoder().encode(body).length <= LARGEST_REQUEST) return undefined;
  return () => {
    throw new ApiError("RequestPayloadSizeLimitExceeded");
  };
}

/** One connected page of the add-in: its conversation, and its session with the workbook. */
export class Page implements ConversationHost, Listener {
  readonly conversation: Conversation;
  readonly role: PageRole;
  readonly loaded: Promise<unknown>;
  readonly documentUrl = "https://localhost/工作簿1.xlsx";
  private readonly session: ExcelSession;

  constructor(
    link: PageLink,
    private readonly host: PageHost,
  ) {
    const { meta, requirementSets, workbook, events, functions } = host;
    this.role = link.role;
    this.loaded = link.loaded ?? Promise.resolve();
    this.conversation = new Conversation(link.id, this, link.post);
    this.session = new ExcelSession({
      meta,
      requirementSets,
      workbook,
      calculator: host.calculator,
      formulaOf: host.formulaOf,
      strictness: host.strictness,
      refusalOf: (location) => this.refusalOf(location),
      today: host.today,
      services: {
        CustomFunctions: {
          name: "Microsoft.ExcelServices.CustomFunctions",
          behaviour: anyBehaviour(functions.service(this)),
        },
      },
      subscribe: (target, event, wanted) => {
        events.subscribe(this, target, event, wanted);
      },
      eventRange: (id) => events.range(id),
    });
  }

  /** What the page's window must be called before office.js loads. */
  windowName(hostOrigin: string): string {
    return windowName(this.conversation.id, this.role, this.host.locale, hostOrigin);
  }

  /** A message event's data from the page's window. */
  receive(text: unknown): void {
    this.conversation.receive(text);
  }

  /** How many objects the page keeps; 0 after every `Excel.run` that tracks nothing. */
  get keptObjects(): number {
    return this.session.keptObjects;
  }

  send(messages: readonly RichMessage[]): void {
    this.conversation.sendMessages(messages);
  }

  context(): unknown {
    const { requirementSets, locale } = this.host;
    const { documentUrl } = this;
    const { id: conversationId } = this.conversation;
    return appContext({
      conversationId,
      requirementSets,
      locale,
      documentUrl,
      settings: this.settings(),
    });
  }

  /** Answers at once; later only where the add-in waits until a cell is not edited any more. */
  request(body: string, flags: number): ApiResponse | Promise<ApiResponse> {
    const request = JSON.parse(body) as ApiRequest;
    const { attention } = this.host;
    if (attention.refusal === null || kindOf(request) !== "sync")
      return this.process(request, body);
    if ((flags & DELAY_FOR_CELL_EDIT) === 0) return this.process(request, body, attention.refusal);
    return attention.endOfEditing().then(() => this.process(request, body));
  }

  private process(request: ApiRequest, body: string, editing?: string): ApiResponse {
    const { faults } = this.host;
    const fault = kindOf(request) === "sync" ? faults.next(request.Actions.length) : undefined;
    const guard = editing === undefined ? (tooLarge(body) ?? fault) : refused(editing);
    const start = performance.now();
    const response = this.host.act(() => this.session.process(request, guard));
    this.host.logged(logEntry(this.role, body, request, response, performance.now() - start));
    return response;
  }

  settings(): ReadonlyMap<string, string> {
    return this.host.workbook.settings;
  }

  refreshedSettings(): ReadonlyMap<string, string> {
    return this.host.strictness.refreshesToNothing ? new Map() : this.settings();
  }

  saveSettings(settings: ReadonlyMap<string, string>): boolean {
    if (this.host.faults.takeSave()) return false;
    this.host.workbook.setSettings(settings);
    return true;
  }

  private refusalOf(location: string): string | null {
    const { attention, strictness } = this.host;
    if (strictness.lacksComments && location.startsWith("Comment")) return "NotImplemented";
    return attention.missedBy(location);
  }

  commandCompleted(commandId: string, status: number): void {
    this.host.commands.completed(commandId, status);
  }

  close(): void {
    this.host.events.forget(this);
    this.host.functions.disconnect(this);
    this.host.commands.abandon(this.conversation);
    this.host.closed(this);
  }
}
