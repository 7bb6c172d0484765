import type { ApiResponse } from "../rich-api/messages";

// OSF.DDA.MethodDispId in office.js.
const DISPATCH = {
  loadSettings: 75,
  saveSettings: 76,
  fileProperties: 86,
  richApi: 93,
  commandCompleted: 94,
} as const;

/** What the methods of office.js's common API reach. */
export interface MethodHost {
  readonly documentUrl: string;
  /** @param flags how office.js wants it: `RequestFlags` */
  request(body: string, flags: number): ApiResponse | Promise<ApiResponse>;
  /** What a refresh reads. */
  refreshedSettings(): ReadonlyMap<string, string>;
  /** False when they could not be saved. */
  saveSettings(settings: ReadonlyMap<string, string>): boolean;
  commandCompleted(commandId: string, status: number): void;
}

interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
  readonly 0?: string;
  readonly 1?: number;
}

// ooeOperationNotSupported in office.js.
export const unsupported = { Version: 1, Error: 5_000 };
const done = { Version: 1, Error: 0 };
// ooeSettingsCannotSave in office.js.
const notSaved = { Version: 1, Error: 4_001 };

const HEADERS = ["Content-Type", "application/json"];
const answered = (response: ApiResponse) => ({
  ...done,
  Data: [200, HEADERS, JSON.stringify(response)],
});

/**
 * Runs one `executeMethod` call; a method this host does not know fails in the add-in. A request that
 * waits for the person gives a promise.
 */
export function runMethod(host: MethodHost, name: string, data: unknown): unknown {
  const call = data as MethodCall | null;
  if (name !== "executeMethod" || !call?.DdaMethod) return unsupported;
  switch (call.DdaMethod.DispatchId) {
    case DISPATCH.richApi: {
      const response = host.request(String(call.ArrayData?.[4]), Number(call.ArrayData?.[6] ?? 0));
      return response instanceof Promise ? response.then(answered) : answered(response);
    }
    case DISPATCH.commandCompleted:
      host.commandCompleted(call[0] ?? "", call[1] ?? 0);
      return done;
    case DISPATCH.loadSettings: {
      const Settings = [...host.refreshedSettings()].map(([Name, Value]) => ({ Name, Value }));
      return { ...done, Properties: { Settings } };
    }
    case DISPATCH.saveSettings:
      return host.saveSettings(new Map(call.DdaSettingsMethod?.Properties ?? [])) ? done : notSaved;
    case DISPATCH.fileProperties:
      return { ...done, Properties: { Url: host.documentUrl } };
    default:
      return unsupported;
  }
}
