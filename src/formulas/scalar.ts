/** A cell's value in the data; null and absence both mean blank, never zero. */
export type Scalar = string | number | null;
