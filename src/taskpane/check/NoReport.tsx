import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";

/** A workbook without a form of ours, and the way to one. */
export function NoReport({ onStart }: { readonly onStart: () => void }) {
  return (
    <>
      <div role="status">
        <MessageBar layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>工作簿中还没有报表</MessageBarTitle>
            检查的对象是由本加载项生成的报表，请先生成。
          </MessageBarBody>
        </MessageBar>
      </div>
      <Button appearance="primary" onClick={onStart}>
        去生成报表
      </Button>
    </>
  );
}
