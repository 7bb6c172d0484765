import { useCallback, useState } from "react";
import type { ReportPort } from "../port";

/** What the user chose to see, by name; kept in the workbook, so that it survives closing the pane. */
export interface View {
  readonly chosen: Readonly<Record<string, string>>;
  readonly choose: (name: string, value: string) => void;
}

export function useView({ view, keepView }: Pick<ReportPort, "view" | "keepView">): View {
  const [chosen, setChosen] = useState(view);
  const choose = useCallback(
    (name: string, value: string): void => {
      if (chosen[name] === value) return;
      const next = { ...chosen, [name]: value };
      setChosen(next);
      void keepView(next);
    },
    [chosen, keepView],
  );
  return { chosen, choose };
}
