import { useEffect, useState } from "react";

/** Longer than the largest layout takes on a slow machine, in milliseconds. */
export const PATIENCE = 15_000;

/** Whether the component has stood there for longer than anybody should wait. */
export function useIsLong(): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  return isLong;
}
