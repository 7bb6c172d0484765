import { Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { download } from "./download";

interface Props {
  readonly name: string;
  /** What its content is called. */
  readonly label: string;
  readonly text: string;
  readonly hint: string | undefined;
}

const useStyles = makeStyles({
  content: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  text: {
    boxSizing: "border-box",
    width: "100%",
    resize: "vertical",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** A file handed to the user: downloaded, and shown for where Excel's pane downloads nothing. */
export function ExportedFile({ name, label, text, hint }: Props) {
  const styles = useStyles();
  useEffect(() => download(name, text, "application/json"), [name, text]);
  return (
    <div className={styles.content} role="status">
      <Text>
        已导出 {name}。{hint}没有收到文件时，请复制下面的内容，另存为 .json 文件（UTF-8 编码）。
      </Text>
      <textarea
        className={styles.text}
        aria-label={`${label}的内容`}
        readOnly
        rows={6}
        value={text}
        onFocus={({ target }) => target.select()}
      />
    </div>
  );
}
