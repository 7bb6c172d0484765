import { ApiError } from "./rich-api/errors";
import type { ActionGuard } from "./rich-api/interpreter";

/** A refusal to come, for tests of what the add-in does then. */
export interface Fault {
  /** "GeneralException", "RequestAborted", "AccessDenied"... */
  readonly code: string;
  readonly message?: string;
  /** Requests of the add-in's own code that go well before. */
  readonly afterRequests?: number;
  /** Actions of the request that are done before; never all of them, so that the request fails. */
  readonly atAction?: number;
}

/** The faults to come, in order. */
export class Faults {
  private readonly waiting: { fault: Fault; requestsLeft: number }[] = [];
  private savesToRefuse = 0;

  /** The next saving of settings by the common API is refused. */
  refuseSave(): void {
    this.savesToRefuse += 1;
  }

  /** Whether the saving of settings that comes now is refused. */
  takeSave(): boolean {
    if (this.savesToRefuse === 0) return false;
    this.savesToRefuse -= 1;
    return true;
  }

  add(fault: Fault): void {
    this.waiting.push({ fault, requestsLeft: fault.afterRequests ?? 0 });
  }

  /** The guard of the next request, which has so many actions; undefined when it goes well. */
  next(actions: number): ActionGuard | undefined {
    const [first] = this.waiting;
    if (!first) return undefined;
    if (first.requestsLeft-- > 0) return undefined;
    this.waiting.shift();
    const { code, message, atAction = 0 } = first.fault;
    const last = Math.min(atAction, actions - 1);
    return (index) => {
      if (index >= last) throw new ApiError(code, message);
    };
  }
}
