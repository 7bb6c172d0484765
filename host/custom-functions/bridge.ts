import type { Argument, CustomFunction, InvocationResult } from "../calculator";
import type { Behaviour } from "../rich-api/behaviour";
import { notImplemented } from "../rich-api/errors";
import { MESSAGE, type RichMessage } from "../xdm/rich-message";
import { resultOf } from "./result";

interface Invocation {
  readonly id: number;
  readonly message: RichMessage;
  readonly resolve: (result: InvocationResult) => void;
}

/** The page whose runtime calculates the functions. */
export interface FunctionsRuntime {
  send(messages: readonly RichMessage[]): void;
}

// `_GetEnabledFeatures`: 2 lets the runtime report every 200 ms instead of every 500 ms.
const ENABLED_FEATURES = [2];

/**
 * Hands invocations to the add-in's own custom-functions runtime and their results back. All
 * invocations of one turn of the event loop go in one message; those made before the runtime is
 * ready wait for it, as cells show #BUSY! in Excel.
 */
export class CustomFunctionBridge {
  private readonly functions: ReadonlyMap<string, CustomFunction>;
  private readonly running = new Map<number, Invocation>();
  private queue: Invocation[] = [];
  private runtime: FunctionsRuntime | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private serial = 0;
  /** How many messages with invocations were sent. */
  batches = 0;

  constructor(functions: readonly CustomFunction[]) {
    this.functions = new Map(functions.map((item) => [item.id, item]));
  }

  /** Invocations that have no result yet. */
  get pending(): number {
    return this.running.size;
  }

  invoke(
    functionId: string,
    args: readonly Argument[],
    address: string,
  ): Promise<InvocationResult> {
    return new Promise((resolve) => {
      const id = ++this.serial;
      const content = [id, functionId, this.complete(functionId, args), address, 0];
      const message: RichMessage = [
        MESSAGE.customFunctions,
        MESSAGE.invoke,
        "",
        JSON.stringify(content),
        `invocation-${id}`,
        false,
      ];
      const invocation = { id, message, resolve };
      this.running.set(id, invocation);
      this.queue.push(invocation);
      this.schedule();
    });
  }

  /** What an invocation came to. */
  finish(id: number, result: InvocationResult): void {
    this.running.get(id)?.resolve(result);
    this.running.delete(id);
  }

  connect(runtime: FunctionsRuntime): void {
    this.runtime = runtime;
    this.schedule();
  }

  /** The runtime is gone: what it was asked stays busy for good. */
  disconnect(runtime: FunctionsRuntime): void {
    if (this.runtime !== runtime) return;
    this.runtime = null;
    for (const invocation of this.running.values()) {
      invocation.resolve({ ok: false, error: "#BUSY!", message: null });
    }
    this.running.clear();
    this.queue = [];
  }

  /** What the runtime's requests reach: Microsoft.ExcelServices.CustomFunctions. */
  service(runtime: FunctionsRuntime): Behaviour<null> {
    return {
      methods: {
        _SetOsfControlContainerReadyForCustomFunctions: () => {
          this.connect(runtime);
        },
        _GetEnabledFeatures: () => ENABLED_FEATURES,
        SetInvocationArrayResults: (_service, results) => {
          for (const [id, ok, value, code] of results as [number, boolean, unknown, unknown][]) {
            this.finish(id, resultOf(ok, value, code));
          }
        },
        SetInvocationResults: (_service, results) => {
          const list = results as {
            id: number;
            failed?: boolean;
            value: unknown;
            errorCode?: number;
          }[];
          for (const { id, failed, value, errorCode } of list) {
            this.finish(id, resultOf(failed !== true, value, errorCode));
          }
        },
      },
    };
  }

  /** Arguments that were left out arrive as null, so that the invocation comes last. */
  private complete(functionId: string, args: readonly Argument[]): Argument[] {
    const parameters = this.functions.get(functionId)?.parameters ?? [];
    if (parameters.some((parameter) => parameter.repeating)) {
      throw notImplemented(`repeating parameters of ${functionId}`);
    }
    const missing = Math.max(0, parameters.length - args.length);
    return [...args, ...Array<null>(missing).fill(null)];
  }

  private schedule(): void {
    if (this.timer !== null || this.queue.length === 0 || !this.runtime) return;
    this.timer = setTimeout(() => {
      this.timer = null;
      this.send();
    }, 0);
  }

  private send(): void {
    if (!this.runtime || this.queue.length === 0) return;
    const batch = this.queue;
    this.queue = [];
    this.batches++;
    this.runtime.send(batch.map(({ message }) => message));
  }
}
