import { useCallback, useEffect, useRef, type RefObject } from "react";

interface FocusPlace {
  /** Remembers which item of the lists has the focus, before it may go with it, and comes back after the next change. */
  readonly remember: () => void;
}

/**
 * Keeps the focus where a person works when what had it goes: on the item that takes its place.
 * @param shown what the lists show
 */
export function useFocusPlace(
  container: RefObject<HTMLElement | null>,
  shown: unknown,
): FocusPlace {
  const index = useRef(-1);
  const isAwaited = useRef(false);

  const remember = useCallback(() => {
    const item = document.activeElement?.closest("li");
    index.current = item ? itemsIn(container.current).indexOf(item) : -1;
    isAwaited.current = true;
  }, [container]);

  useEffect(() => {
    if (!isAwaited.current) return;
    isAwaited.current = false;
    if (document.activeElement !== document.body) return;
    const items = itemsIn(container.current);
    const item = items[Math.min(index.current, items.length - 1)] ?? container.current;
    item?.querySelector("button")?.focus();
  }, [container, shown]);

  return { remember };
}

const itemsIn = (container: HTMLElement | null): HTMLLIElement[] => [
  ...(container?.querySelectorAll("li") ?? []),
];
