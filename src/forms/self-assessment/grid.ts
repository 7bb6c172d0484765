/** Columns of a sheet side by side. */
export interface Span {
  readonly at: number;
  readonly across: number;
}

export const lastOf = ({ at, across }: Span): number => at + across - 1;

/**
 * Gives each of several cells side by side as many columns as its need takes, one being left for
 * each that follows; the last takes the rest. Widths and needs in characters.
 */
export function spread(
  widths: readonly number[],
  band: Span,
  needs: readonly number[],
): readonly Span[] {
  const end = band.at + band.across;
  let next = band.at;
  return needs.map((need, i) => {
    const at = next;
    const following = needs.length - 1 - i;
    let width = widths[next++]!;
    while (following === 0 ? next < end : width < need && end - next > following)
      width += widths[next++]!;
    return { at, across: next - at };
  });
}

/** Parts a band where its columns reach half of its width. */
export function halves(widths: readonly number[], { at, across }: Span): readonly [Span, Span] {
  const own = widths.slice(at, at + across);
  const total = own.reduce((sum, width) => sum + width, 0);
  let sum = 0;
  const left = own.findIndex((width) => (sum += width) >= total / 2) + 1;
  return [
    { at, across: left },
    { at: at + left, across: across - left },
  ];
}

/** Characters that a caption takes up: a Chinese one is two wide. */
export const textWidth = (text: string): number =>
  [...text].reduce((width, char) => width + (char.codePointAt(0)! > 0xff ? 2 : 1), 0);
