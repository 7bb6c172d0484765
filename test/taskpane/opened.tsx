import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { ComponentType } from "react";
import type { PaneProps } from "../../src/taskpane/panes";
import { WrittenBar } from "../../src/taskpane/shell/WrittenBar";
import { useView } from "../../src/taskpane/shell/view";

interface Props extends Pick<PaneProps, "port" | "openPane"> {
  readonly Pane: ComponentType<PaneProps>;
}

/** One pane as the window shows it. */
export function Opened({ Pane, port, openPane }: Props) {
  const view = useView(port);
  return (
    <FluentProvider theme={webLightTheme}>
      <main>
        <h1>绩效自评</h1>
        <Pane port={port} openPane={openPane} view={view} />
        <WrittenBar port={port.written} />
      </main>
    </FluentProvider>
  );
}
