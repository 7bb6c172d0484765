import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { copyText } from "./copy";

interface Props {
  readonly label: string;
  readonly text: string;
  readonly size?: "small" | "medium";
}

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
});

/** Puts a text on the clipboard and tells whether that worked. */
export function CopyButton({ label, text, size = "small" }: Props) {
  const styles = useStyles();
  const [copied, setCopied] = useState<{ text: string; worked: boolean }>();
  const copy = async () => setCopied({ text, worked: await copyText(text) });
  return (
    <div className={styles.row}>
      <Button size={size} onClick={() => void copy()}>
        {label}
      </Button>
      <Text role="status" size={200}>
        {copied?.text === text && (copied.worked ? "已复制" : "未能复制，请选中文字后按 Ctrl+C")}
      </Text>
    </div>
  );
}
