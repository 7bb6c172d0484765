import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import { withoutStop } from "../../findings/without-stop";
import { TakeBackBar } from "./TakeBackBar";
import type { WrittenPort } from "./written-store";

interface Props {
  readonly port: WrittenPort;
}

const useStyles = makeStyles({
  bar: { position: "sticky", bottom: tokens.spacingVerticalS, zIndex: 1, outlineStyle: "none" },
  close: { minWidth: "auto" },
});

/** What the pane wrote last, in sight wherever the pane is scrolled to, and the way back. */
export function WrittenBar({ port }: Props) {
  const styles = useStyles();
  const last = useSyncExternalStore(port.onChange, port.last);
  const [undone, setUndone] = useState<string>();
  const region = useRef<HTMLDivElement>(null);

  useEffect(
    () =>
      port.onChange(() => {
        if (port.last()) setUndone(undefined);
      }),
    [port],
  );
  useEffect(() => {
    // The button that had the focus is gone.
    if (undone !== undefined) region.current?.focus();
  }, [undone]);

  return (
    <div ref={region} role="status" aria-label="改动的结果" tabIndex={-1} className={styles.bar}>
      {last && (
        <TakeBackBar
          key={last.sentence}
          sentence={last.sentence}
          close={<Close onClose={port.dismiss} />}
          onTakeBack={async () => {
            await port.takeBack();
            setUndone(`已撤回上一步（${withoutStop(last.sentence)}），单元格恢复原样。`);
          }}
        />
      )}
      {!last && undone !== undefined && (
        <MessageBar layout="multiline">
          <MessageBarBody>{undone}</MessageBarBody>
          <MessageBarActions
            containerAction={<Close onClose={() => setUndone(undefined)} />}
          ></MessageBarActions>
        </MessageBar>
      )}
    </div>
  );
}

function Close({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  return (
    <Button
      aria-label="关闭"
      appearance="transparent"
      size="small"
      className={styles.close}
      icon={<DismissRegular />}
      onClick={onClose}
    />
  );
}
