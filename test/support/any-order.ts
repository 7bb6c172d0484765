import fc from "fast-check";

/** What must be there, and what may, in any order after the first ones. */
export const anyOrder = <C extends string>(
  first: readonly C[],
  needed: readonly C[],
  free: readonly C[],
): fc.Arbitrary<C[]> =>
  fc
    .subarray([...free])
    .chain((chosen) => {
      const rest = [...needed, ...chosen];
      return fc.shuffledSubarray(rest, { minLength: rest.length, maxLength: rest.length });
    })
    .map((rest) => [...first, ...rest]);

/** Captions of some columns, with the unit in them. */
export const captionsOf = <C extends string>(
  columns: readonly C[],
): fc.Arbitrary<Partial<Record<C, string>>> =>
  fc
    .subarray([...columns])
    .map((chosen) =>
      Object.fromEntries(chosen.map((column) => [column, `${column}（{unit}）`])),
    ) as fc.Arbitrary<Partial<Record<C, string>>>;
