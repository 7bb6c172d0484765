/** Whether the formula of a cell or of a name leads to cells or a sheet that are gone. */
export const isTorn = ({ formula }: { readonly formula: unknown }): boolean =>
  String(formula).includes("#REF!");
