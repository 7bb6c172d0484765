/**
 * A field is named by its path in the data of its form, `threePublic.reception.finalAccount`.
 * In a repeating section `*` stands for the row: `indicators.*.points`.
 */
export type FieldPath = string;

/**
 * A field that a formula reads: of its own form, or of another form of the report when led by its
 * id, `baseData!staff.inPost`. With `*` it means, inside the same section, the same row, or, led by
 * `^`, every row down to it; inside another section of the form, the row whose `name` is the same;
 * everywhere else all rows. A
 * `name` carried from another section is linked to the row that bears it there, and one that is
 * blank to the row of the same number.
 */
export type FieldRef = string;

/** What a formula starts from: one field, or the sum of some less the sum of others. */
export type Quantity =
  FieldRef | { readonly plus: readonly FieldRef[]; readonly minus?: readonly FieldRef[] };

/** The fields of a quantity, what is added and what is taken off. */
export const quantityParts = (
  quantity: Quantity,
): { plus: readonly FieldRef[]; minus: readonly FieldRef[] } =>
  typeof quantity === "string"
    ? { plus: [quantity], minus: [] }
    : { plus: quantity.plus, minus: quantity.minus ?? [] };

export const quantityRefs = (quantity: Quantity): readonly FieldRef[] => {
  const { plus, minus } = quantityParts(quantity);
  return [...plus, ...minus];
};

/** `indicators.*.points` for row 3 is `indicators.3.points`. */
export const inRow = (path: FieldPath, row: number): FieldPath => path.replace("*", String(row));

/** The names of the rows behind a field of a section. */
export const namesBeside = (ref: FieldRef): FieldRef => `${ref.slice(0, ref.indexOf(".*"))}.*.name`;
