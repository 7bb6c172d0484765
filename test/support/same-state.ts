import { isDeepStrictEqual } from "node:util";

/**
 * Expects two states of a workbook to be equal, where that is asked hundreds of times: what is
 * strictly the same is not walked through by `expect`.
 * @param place what the failure shall name
 */
export function expectSameState(place: string, state: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(state, expected)) expect([place, state]).toEqual([place, expected]);
}
