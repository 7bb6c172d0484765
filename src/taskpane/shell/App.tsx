import {
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { useTransition } from "react";
import { panes, selfTestPane } from "../pane-list";
import type { PaneProps } from "../panes";
import { Frame } from "./Frame";
import { LooksBar } from "./LooksBar";
import { LoadBoundary } from "./LoadBoundary";
import { entryId, PaneNav } from "./PaneNav";
import { UnboundBar } from "./UnboundBar";
import { WrittenBar } from "./WrittenBar";
import { useView } from "./view";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "flex-end",
    gap: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  // Excel writes the name of the add-in above its pane: it is there to be heard, not seen twice.
  title: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: 0,
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  help: {
    display: "flex",
    // Beside two lines of panes one above the other, so that there need be no third.
    flexDirection: "column",
    "@media (min-width: 480px)": { flexDirection: "row", gap: tokens.spacingHorizontalM },
    flexShrink: 0,
    lineHeight: "32px",
  },
  main: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  // Only a pane that keeps the user waiting is seen to be on its way.
  opening: { opacity: 0.5, transitionProperty: "opacity", transitionDelay: "0.3s" },
});

/**
 * The window: its head, the way to its panes and the pane that is open, which stays until the next
 * one is loaded. Suspends until the first is.
 */
export function App({ port }: Pick<PaneProps, "port">) {
  const styles = useStyles();
  const view = useView(port);
  const { id: openId, Content } =
    [...panes, selfTestPane].find(({ id }) => id === view.chosen.pane) ?? panes[0];
  const [isOpening, startOpening] = useTransition();
  const show = (id: string) => startOpening(() => view.choose("pane", id));

  function openPane(id: string): void {
    show(id);
    // What was clicked goes with its pane: the focus would be lost with it.
    document.getElementById(entryId(id))?.focus();
  }

  return (
    <Frame>
      <header className={styles.header}>
        <h1 className={styles.title}>绩效自评</h1>
        <PaneNav openId={openId} onOpen={show} />
        <div className={styles.help}>
          <Link
            id={entryId(selfTestPane.id)}
            aria-current={openId === selfTestPane.id ? "page" : undefined}
            onClick={() => show(selfTestPane.id)}
          >
            {selfTestPane.label}
          </Link>
          <Link href={`help.html#${openId}`} target="_blank" rel="noreferrer">
            帮助
          </Link>
        </div>
      </header>
      <main
        className={mergeClasses(styles.main, isOpening && styles.opening)}
        aria-busy={isOpening}
      >
        <LooksBar looks={port.looks} />
        {port.customFunctions ? <UnboundBar functions={port.functions} /> : <NoFunctions />}
        <LoadBoundary key={openId}>
          <Content port={port} openPane={openPane} view={view} />
        </LoadBoundary>
        <WrittenBar port={port.written} />
      </main>
    </Frame>
  );
}

function NoFunctions() {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>本机 Excel 不支持自定义函数</MessageBarTitle>
        表格、合计、填写提示和打印照常可用；由 PERF 函数计算的比率和得分会显示
        #NAME?，请在支持自定义函数的 Excel 中打开后核对。
      </MessageBarBody>
    </MessageBar>
  );
}
