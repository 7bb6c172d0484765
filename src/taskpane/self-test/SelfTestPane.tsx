import {
  Button,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import { recordingName, recordingOf } from "../../self-test/recording";
import { reportText, summaryOf } from "../../self-test/report-text";
import type { SelfTestResult } from "../../self-test/run";
import type { PaneProps } from "../panes";
import { CopyButton } from "../shell/CopyButton";
import { ExportedFile } from "../shell/ExportedFile";
import { Progress } from "../shell/Progress";
import { useTask } from "../shell/task";
import { StepList } from "./StepList";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  status: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** 自检: whether this Excel does what the add-in needs, and what it means where it does not. */
export default function SelfTestPane({ port }: Pick<PaneProps, "port">) {
  const styles = useStyles();
  const [task, run] = useTask<SelfTestResult>();
  const [doing, setDoing] = useState<string>();
  const [isExported, setExported] = useState(false);
  const working = task.state === "working";
  const result = task.state === "done" ? task.result : undefined;

  function start(): void {
    if (working) return;
    setDoing(undefined);
    setExported(false);
    run("正在自检…", () =>
      port.selfTest(({ title }, place, of) => setDoing(`正在自检（${place + 1}/${of}）：${title}`)),
    );
  }

  return (
    <div className={styles.pane}>
      <Text>
        检查本机 Excel
        能不能生成报表、计算、检查和定稿，约需半分钟。自检在新建的工作表上进行，做完即删，不读取也不改动表中填写的内容；但做完以后，此前的修改不能再用
        Ctrl+Z 撤消。
      </Text>
      <Button appearance="primary" size="large" disabledFocusable={working} onClick={start}>
        开始自检
      </Button>
      {working && <Progress key={doing} task={doing ? { ...task, doing } : task} />}
      <div role="status" aria-live="polite" className={styles.status}>
        {!working && <Progress task={task} />}
        {result && <Summary result={result} />}
      </div>
      {result && (
        <>
          <div className={styles.actions}>
            <CopyButton label="复制结果" text={reportText(result)} size="medium" />
            <Button onClick={() => setExported(true)}>导出记录</Button>
          </div>
          {isExported && <Recorded result={result} />}
          <StepList results={result.steps} />
        </>
      )}
    </div>
  );
}

function Summary({ result: { steps, leftover } }: { readonly result: SelfTestResult }) {
  const isFine = steps.every(({ outcome }) => outcome === "passed");
  return (
    <>
      <MessageBar intent={isFine ? "success" : "warning"} layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{isFine ? "本机 Excel 可以使用" : "有的功能不能使用"}</MessageBarTitle>
          {summaryOf(steps)}。
          {!isFine && "影响见下面各项；点击“复制结果”，可以把结果交给单位的信息管理员。"}
        </MessageBarBody>
      </MessageBar>
      {leftover.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            Excel 没有删去自检用的工作表{leftover.map((name) => `“${name}”`).join("、")}
            ，请手工删除。
          </MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}

function Recorded({ result }: { readonly result: SelfTestResult }) {
  const recording = recordingOf(result);
  return (
    <ExportedFile
      name={recordingName(recording)}
      label="自检记录"
      text={`${JSON.stringify(recording, null, 2)}\n`}
      hint="记录只有自检用的数值和错误代码，供开发者对照。"
    />
  );
}
