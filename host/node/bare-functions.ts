import path from "node:path";
import { createContext } from "node:vm";
import type { CustomFunctionBridge, FunctionsRuntime } from "../custom-functions/bridge";
import { ErrorCode, FunctionError } from "../custom-functions/errors";
import { resultOf } from "../custom-functions/result";
import type { InvocationResult } from "../calculator";
import { isErrorValue } from "../../xlsx/model/cell";
import type { RichMessage } from "../xdm/rich-message";
import { compiledScript } from "./compiled-scripts";

type Run = (...args: readonly unknown[]) => unknown;

/** The functions of a built functions.js, run where nothing but the language exists. */
function functionsOf(dist: string): ReadonlyMap<string, Run> {
  const functions = new Map<string, Run>();
  const associate = (id: string, run: Run): void => {
    functions.set(id, run);
  };
  compiledScript(path.join(dist, "functions.js")).runInContext(
    createContext({ CustomFunctions: { associate, Error: FunctionError, ErrorCode } }),
  );
  return functions;
}

/**
 * Calculates the functions of a built add-in without a page: the same bundle, asked and answering
 * in the same messages, without the custom-functions runtime of office.js and its pauses.
 */
export class BareFunctions implements FunctionsRuntime {
  private readonly functions: ReadonlyMap<string, Run>;

  constructor(
    private readonly bridge: CustomFunctionBridge,
    dist: string,
  ) {
    this.functions = functionsOf(dist);
    bridge.connect(this);
  }

  send(messages: readonly RichMessage[]): void {
    for (const [, , , content] of messages) {
      const [id, name, args, address] = JSON.parse(content) as [number, string, unknown[], string];
      void this.result(name, args, address).then((result) => {
        this.bridge.finish(id, result);
      });
    }
  }

  close(): void {
    this.bridge.disconnect(this);
  }

  private async result(name: string, args: unknown[], address: string): Promise<InvocationResult> {
    const run = this.functions.get(name);
    if (!run) return { ok: false, error: "#NAME?", message: null };
    try {
      // As a message carries it: no number is infinite, no value undefined.
      const text = JSON.stringify(await run(...args, { address }));
      return resultOf(true, text === undefined ? null : JSON.parse(text), null);
    } catch (error) {
      const { code, message } = error as { code?: unknown; message?: unknown };
      return {
        ok: false,
        error: isErrorValue(code) ? code : "#VALUE!",
        message: typeof message === "string" && message !== "" ? message : null,
      };
    }
  }
}
