import { ActionKind, readRequest, writeAnswer, type XdmRequest } from "./envelope";
import { runMethod, unsupported, type MethodHost } from "./methods";
import type { RichMessage } from "./rich-message";

/** What a conversation needs of the host behind it. */
export interface ConversationHost extends MethodHost {
  /** The answer to the page's first question. */
  context(): unknown;
}

interface Registration {
  readonly correlationId: number;
}

/** The Excel side of one page's conversation with office.js. */
export class Conversation {
  private readonly events = new Map<string, Registration>();
  private readonly waiting = new Map<string, (() => void)[]>();

  constructor(
    readonly id: string,
    private readonly host: ConversationHost,
    /** Delivers a text to the page's window, later. */
    private readonly post: (text: string) => void,
  ) {}

  /** A text that came from the page's window. */
  receive(text: unknown): void {
    const request = readRequest(text, this.id);
    if (!request) return;
    const data = this.run(request);
    if (data instanceof Promise) void data.then((later) => this.answer(request, later));
    else this.answer(request, data);
  }

  /** Resolves when office.js listens to an event. */
  listensTo(event: string): Promise<void> {
    if (this.events.has(event)) return Promise.resolve();
    return new Promise((resolve) => {
      this.waiting.set(event, [...(this.waiting.get(event) ?? []), resolve]);
    });
  }

  sendMessages(messages: readonly RichMessage[]): void {
    this.raise("richApiMessage", { Version: 1, ArrayData: messages });
  }

  /** A person clicked a ribbon button whose action is `name`. */
  invokeCommand(commandId: string, name: string): void {
    const source = JSON.stringify({ source: { id: name } });
    this.raise("appCommandInvoked", { Version: 1, 0: commandId, 1: name, 2: source });
  }

  private raise(name: string, data: unknown): void {
    const correlationId = this.events.get(name)?.correlationId;
    if (correlationId === undefined) return;
    this.post(writeAnswer({ name, conversationId: this.id, correlationId, data, event: true }));
  }

  private answer(request: XdmRequest, data: unknown): void {
    const { _actionName: name, _correlationId: correlationId } = request;
    this.post(writeAnswer({ name, conversationId: this.id, correlationId, data, event: false }));
  }

  private run(request: XdmRequest): unknown {
    const { _actionName: name, _actionType: kind } = request;
    // With displayInIframe office.js asks for a dialog by listening to it; this host draws no frame.
    if (kind === ActionKind.registerEvent && name === "dialogMessageReceived") return unsupported;
    if (kind === ActionKind.registerEvent) {
      this.events.set(name, { correlationId: request._correlationId });
      for (const resolve of this.waiting.get(name) ?? []) resolve();
      this.waiting.delete(name);
      return { Version: 1, Error: 0 };
    }
    if (kind === ActionKind.unregisterEvent) {
      this.events.delete(name);
      return { Version: 1, Error: 0 };
    }
    if (name === "ContextActivationManager_getAppContextAsync") return this.host.context();
    // Focus, tabbing and keyboard notices: nothing for this host to do.
    if (name === "ContextActivationManager_notifyHost") return null;
    return runMethod(this.host, name, request._data);
  }
}
