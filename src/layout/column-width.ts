/** Excel measures column widths in points: 5.25 a character and 3.75 of margin at the default font. */
export const widthInPoints = (characters: number): number => characters * 5.25 + 3.75;
