import { Text } from "@fluentui/react-components";
import type { Live } from "../shell/use-watch";

interface Props {
  readonly at: Date;
  readonly live: Live;
}

const liveSentences: Readonly<Record<Live, string>> = {
  starting: "",
  on: "填写时会自动重新检查。",
  off: "自动检查未能开启，改动后请点击“全部重新检查”。",
  failed: "刚才的改动未能自动检查，请点击“全部重新检查”。",
};

/** When the workbook was last checked, and whether typing is checked at once. */
export function CheckedAt({ at, live }: Props) {
  const time = at.toLocaleTimeString("zh-CN", { hour12: false });
  return (
    <Text size={200}>
      上次检查：<time dateTime={at.toISOString()}>{time}</time>。{liveSentences[live]}
    </Text>
  );
}
