import { isApiObject, type ApiObject } from "./behaviour";
import { ApiError, notImplemented } from "./errors";
import {
  ActionType,
  type ActionInfo,
  type ActionResult,
  type ApiFailure,
  type ApiRequest,
  type ApiResponse,
} from "./messages";
import type { ObjectModel } from "./object-model";
import { PathResolver, type Roots } from "./path-resolver";
import { Query } from "./query";
import { References } from "./references";

/** Asked before each action; throws an `ApiError` to make the request fail there. */
export type ActionGuard = (index: number) => void;

const KEEP = "_KeepReference";
const RELEASE = "_RemoveReference";

/**
 * Runs ProcessQuery requests of office.js. It knows actions, paths and errors, and nothing of
 * Excel. As in Excel a request that fails keeps what its earlier actions did.
 */
export class Interpreter {
  readonly references = new References();
  private readonly query: Query;

  constructor(
    private readonly model: ObjectModel,
    private readonly roots: Roots,
    private readonly released: (object: ApiObject) => void = () => undefined,
  ) {
    this.query = new Query(model, this.references);
  }

  process(request: ApiRequest, guard: ActionGuard = () => undefined): ApiResponse {
    const paths = new PathResolver(request.ObjectPaths, this.roots, this.model, this.references);
    const Results: ActionResult[] = [];
    const TraceIds: number[] = [];
    for (const [index, action] of request.Actions.entries()) {
      try {
        guard(index);
        if (action.ActionType === ActionType.trace) TraceIds.push(action.Id);
        const Value = this.run(action, paths, request.AutoKeepReference === true);
        Results.push({ ActionId: action.Id, Value });
      } catch (error) {
        return { Results, TraceIds, Error: failure(error, index) };
      }
    }
    return { Results, TraceIds };
  }

  private run(action: ActionInfo, paths: PathResolver, autoKeep: boolean): unknown {
    // A mark of office.js's own: it acts on the answer, and on no object.
    if (action.ActionType === ActionType.trace) return null;
    const object = paths.resolve(action.ObjectPathId);
    if (object === null) return null;
    switch (action.ActionType) {
      case ActionType.instantiate:
        if (autoKeep && this.canKeep(object) && !("D" in paths.path(action.ObjectPathId))) {
          this.references.keep(object);
        }
        return this.query.identity(object);
      case ActionType.query:
        return this.query.load(object, action.QueryInfo ?? {});
      case ActionType.setProperty:
        this.model.set(object, action.Name, paths.args(action.ArgumentInfo)[0]);
        return null;
      case ActionType.method:
        return this.callMethod(object, action.Name, paths.args(action.ArgumentInfo));
      default:
        throw notImplemented(`ActionType ${action.ActionType}`);
    }
  }

  private canKeep(object: ApiObject): boolean {
    return this.model.metaOf(object.type).methods.some((method) => method.wire === KEEP);
  }

  private callMethod(object: ApiObject, name: string, args: readonly unknown[]): unknown {
    if (name === KEEP && this.canKeep(object)) {
      this.references.keep(object);
      return null;
    }
    if (name === RELEASE) {
      const released = this.references.release(String(args[0]));
      if (released) this.released(released);
      return null;
    }
    const result = this.model.call(object, name, args);
    return isApiObject(result) ? this.query.identity(result) : (result ?? null);
  }
}

function failure(error: unknown, ActionIndex: number): ApiFailure {
  if (error instanceof ApiError) {
    const HttpStatusCode = error.code === "ItemNotFound" ? 404 : 400;
    const { code: Code, message: Message, location: Location = "" } = error;
    return { Code, Message, Location, HttpStatusCode, ActionIndex };
  }
  // A fault of this host: told with its own words, so that a test shows where it is.
  const Message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { Code: "GeneralException", Message, Location: "", HttpStatusCode: 500, ActionIndex };
}
