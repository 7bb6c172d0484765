import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { FormFill, Written } from "../../excel";
import type { PaneProps } from "../panes";
import { FaultBar } from "../shell/FaultBar";
import { LARGEST_FILE } from "../../files/bounds";
import { WorkbookFault } from "../../reading/fault";
import { Progress } from "../shell/Progress";
import { useTask } from "../shell/task";
import { useTakenBack } from "../shell/use-taken-back";
import { ProposalView } from "./ProposalView";
import { propose, proposeItems, type NoProposal, type Proposal } from "./proposal";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
});

/** 上年数据: what comes again from last year's file, shown before it is written. */
export default function PreviousPane({ port, openPane }: PaneProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [fileName, setFileName] = useState<string | null>(null);
  const [reading, runRead] = useTask<Proposal | NoProposal>();
  const [filling, runFill] = useTask<{ of: Proposal; written: Written | undefined }>();
  const [unread, setUnread] = useState<readonly string[]>([]);
  const working = reading.state === "working" || filling.state === "working";
  const read = reading.state === "done" ? reading.result : undefined;
  // What was filled in from an earlier file says nothing about this one.
  const filled = filling.state === "done" && filling.result.of === read ? filling.result : null;
  const isTakenBack = useTakenBack(port.written, filled?.written);

  function choose(file: File | undefined): void {
    if (!file || working) return;
    setFileName(file.name);
    setUnread([]);
    runRead("正在读取文件…", async () => {
      if (file.size > LARGEST_FILE) throw new WorkbookFault("oversizedFile");
      const { readLastYear } = await import("../../files/read-last-year");
      const bytes = new Uint8Array(await file.arrayBuffer());
      const lastYear = readLastYear(bytes, await port.ownPacks());
      setUnread(lastYear.unread);
      return propose(await port.readReport(), lastYear);
    });
  }

  function share(): void {
    if (working) return;
    setFileName(null);
    setUnread([]);
    runRead("正在读取各表…", async () => proposeItems(await port.readReport()));
  }

  function fill(of: Proposal, fills: readonly FormFill[]): void {
    if (working) return;
    runFill("正在填入…", async () => ({ of, written: await port.fillForms(fills) }));
  }

  return (
    <div className={styles.pane}>
      <Text>
        选择上一年度的工作簿，把其中的决算数填入本年的上年数，指标、分值、项目和科目也可以沿用。本加载项生成的、定稿后的或自行录入的同样表格都可以。
      </Text>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        hidden
        aria-label="上年工作簿"
        onChange={({ target }) => {
          choose(target.files?.[0]);
          target.value = "";
        }}
      />
      <Button
        appearance={read ? "secondary" : "primary"}
        disabledFocusable={working}
        onClick={() => input.current?.click()}
      >
        选择上年工作簿…
      </Button>
      <Text size={200}>文件只在本机读取，不会上传，也不会改动；填入之前先列出来核对。</Text>
      <Text>
        决算公开各表和决算说明的科目只需在一张表上填写，代码和名称可以补到其他各表。没有名称的科目，也可以由上面选择的文件（上年工作簿，或任何列有科目代码和名称的工作簿）补齐。
      </Text>
      <Button disabledFocusable={working} onClick={share}>
        补齐各表科目…
      </Button>
      <FaultBar sentence={unread.length > 0 ? unread.join("") : undefined} />
      <div role="status" aria-live="polite">
        <Progress task={reading} />
        {read?.outcome === "noForm" && (
          <>
            <Text block>工作簿中还没有本年的报表，请先生成报表。</Text>
            <Button onClick={() => openPane("start")}>去生成报表</Button>
          </>
        )}
        {read?.outcome === "takesNothing" && (
          <Text block>本工作簿的各张表中没有上年数，也没有可以沿用的行。</Text>
        )}
        {read?.outcome === "noMatch" && (
          <Text block>
            “{fileName}”中没有找到 {read.lastYear}{" "}
            年度的报表：本加载项生成的、定稿后的，或者文字与表样相同的（基础数据表的表头应有“
            {read.lastYear}年预算数”和“{read.lastYear}年决算数”）；也没有本工作簿所缺的科目名称。
          </Text>
        )}
        {read?.outcome === "noItems" && <Text block>本工作簿中没有按科目填列的决算公开表。</Text>}
        {read?.outcome === "sameItems" && <Text block>各表没有可以互相补齐的科目和名称。</Text>}
        {read?.outcome === "found" && (
          <ProposalView
            key={fileName ?? ""}
            proposal={read}
            fileName={fileName}
            isFilled={filled !== null && !isTakenBack}
            onFill={(fills) => fill(read, fills)}
          />
        )}
        <Progress task={filling} />
      </div>
    </div>
  );
}
