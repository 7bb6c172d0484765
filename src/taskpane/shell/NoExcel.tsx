import { MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { Frame } from "./Frame";

const sentences = {
  outsideExcel: {
    title: "请在 Excel 中打开",
    body: "这是 Excel 加载项的窗格，单独打开时无法使用。请在 Excel 的“绩效自评”选项卡中点击“打开窗格”。",
  },
  officeJsMissing: {
    title: "无法连接 Excel",
    body: "微软的 office.js 未能加载，请检查网络后重新打开窗格；隔离的内网请由管理员改用自行存放的 office.js。",
  },
} as const;

/** Stands in for the pane where there is no Excel to work with. */
export function NoExcel({ reason }: { readonly reason: keyof typeof sentences }) {
  const { title, body } = sentences[reason];
  return (
    <Frame>
      <main>
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{title}</MessageBarTitle>
            {body}
          </MessageBarBody>
        </MessageBar>
      </main>
    </Frame>
  );
}
