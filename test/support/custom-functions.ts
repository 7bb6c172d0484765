import { ErrorCode, FunctionError } from "../../host/custom-functions/errors";

/** Stands in for the custom-functions runtime where the functions run from their source. */
Object.assign(globalThis, { CustomFunctions: { Error: FunctionError, ErrorCode } });
