import { useCallback, useRef, useState } from "react";
import type { ReportPort } from "../port";

/** What the user chose to see, by name; kept in the workbook, so that it survives closing the pane. */
export interface View {
  readonly chosen: Readonly<Record<string, string>>;
  readonly choose: (name: string, value: string) => void;
}

export function useView({ view, keepView }: Pick<ReportPort, "view" | "keepView">): View {
  const [chosen, setChosen] = useState(view);
  // Several choices may be made at once.
  const latest = useRef(chosen);
  const choose = useCallback(
    (name: string, value: string): void => {
      if ((latest.current[name] ?? "") === value) return;
      latest.current = { ...latest.current, [name]: value };
      setChosen(latest.current);
      void keepView(latest.current);
    },
    [keepView],
  );
  return { chosen, choose };
}
