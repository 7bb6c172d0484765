import type { ReportPort } from "./port";
import type { View } from "./shell/view";

export interface PaneProps {
  readonly port: ReportPort;
  /** Goes to another pane, and takes the focus along. */
  readonly openPane: (id: string) => void;
  readonly view: View;
}
