/** A ref: what appears below the fold is scrolled into view, and the focus stays where it is. */
export function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" });
}
