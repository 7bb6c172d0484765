/** `CustomFunctions.Error` where the functions run without the custom-functions runtime. */
export class FunctionError extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
  }
}

/** `CustomFunctions.ErrorCode` of the custom-functions runtime. */
export const ErrorCode = {
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  divisionByZero: "#DIV/0!",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;
