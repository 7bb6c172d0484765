import type { ApiRequest, ApiResponse } from "./rich-api/messages";
import type { PageRole } from "./xdm/app-context";

/** One request of an add-in's page, as the host saw it. */
export interface LoggedRequest {
  readonly page: PageRole;
  readonly actions: number;
  /** Of the request's body. */
  readonly bytes: number;
  /** What the host took to answer. */
  readonly ms: number;
  /**
   * What sent it: the add-in's own `sync`; office.js itself, to let go of objects after
   * `Excel.run`; or the runtimes of custom functions and commands.
   */
  readonly kind: "sync" | "cleanup" | "runtime";
  /** The code of the refusal, or null. */
  readonly error: string | null;
}

const INSTANTIATE = 1;
const SERVICE = 2;

/** What sent a request, told by what it does. */
export function kindOf(request: ApiRequest): LoggedRequest["kind"] {
  if (Object.values(request.ObjectPaths).some((path) => path.ObjectPathType === SERVICE)) {
    return "runtime";
  }
  const releasing = request.Actions.some(({ Name }) => Name === "_RemoveReference");
  const nothingElse = request.Actions.every(
    ({ Name, ActionType }) => Name === "_RemoveReference" || ActionType === INSTANTIATE,
  );
  return releasing && nothingElse ? "cleanup" : "sync";
}

export const logEntry = (
  page: PageRole,
  body: string,
  request: ApiRequest,
  response: ApiResponse,
  ms: number,
): LoggedRequest => ({
  page,
  actions: request.Actions.length,
  bytes: new TextEncoder().encode(body).length,
  ms,
  kind: kindOf(request),
  error: response.Error?.Code ?? null,
});
