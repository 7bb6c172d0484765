/** The refusals an add-in can meet, and what Excel says with them. */
// Wording: Office Add-ins documentation, "Application-specific API error handling".
const MESSAGES = {
  AccessDenied: "You cannot perform the requested operation.",
  ApiNotFound:
    "The API you are trying to use could not be found. It may be available in a newer version of Excel.",
  GeneralException: "There was an internal error while processing the request.",
  InvalidArgument: "The argument is invalid or missing or has an incorrect format.",
  InvalidObjectPath:
    "The object path is not working for what you're trying to do. If you're using the object across multiple context.sync calls and outside the sequential execution of a .run batch, please use the context.trackedObjects.add() and context.trackedObjects.remove() methods to manage the object's lifetime.",
  InvalidOperation: "The operation attempted is invalid on the object.",
  InvalidReference: "This reference is not valid for the current operation.",
  InvalidSelection: "The current selection is invalid for this operation.",
  ItemAlreadyExists: "The resource being created already exists.",
  ItemNotFound: "The requested resource doesn't exist.",
  NotImplemented: "The requested feature isn't implemented.",
  RequestAborted: "The request was aborted during run time.",
  RequestPayloadSizeLimitExceeded: "The request payload size has exceeded the limit.",
  UnsupportedOperation: "The operation being attempted is not supported.",
} as const;

export type ApiErrorCode = keyof typeof MESSAGES;

const isKnown = (code: string): code is ApiErrorCode => code in MESSAGES;

/** A refusal that travels to the add-in as `OfficeExtension.Error`. */
export class ApiError extends Error {
  constructor(
    readonly code: string,
    message?: string,
    /** "Worksheet.getRange"; the interpreter adds it where it is missing. */
    readonly location?: string,
  ) {
    super(message ?? (isKnown(code) ? MESSAGES[code] : code));
    this.name = "ApiError";
  }
}

/** Never returns: `return refuse("InvalidArgument")`. */
export function refuse(code: ApiErrorCode, message?: string): never {
  throw new ApiError(code, message);
}

/** What this host does not do; it says so and never answers with a guess. */
export const notImplemented = (member: string): ApiError =>
  new ApiError("NotImplemented", `NotImplemented: ${member}`, member);
