import {
  Button,
  Checkbox,
  Link,
  ProgressBar,
  Text,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { Consolidation, Received } from "../../consolidation";
import { notTakenBack } from "../not-taken-back";
import type { PaneProps } from "../panes";
import { FaultBar } from "../shell/FaultBar";
import { intoView } from "../shell/into-view";
import { Progress } from "../shell/Progress";
import { useShow } from "../shell/show";
import { useTask } from "../shell/task";
import { Outcome } from "./Outcome";
import { readFiles } from "./read-files";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

interface Read {
  readonly received: readonly Received[];
  /** With the faulty ones left out, and with them. */
  readonly strict: Consolidation | null;
  readonly insisting: Consolidation | null;
}

/** 汇总: the workbooks of subordinate units put together in this one. */
export default function ConsolidatePane({ port }: Pick<PaneProps, "port">) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [count, setCount] = useState({ done: 0, all: 0 });
  const [insist, setInsist] = useState(false);
  const [reading, runRead] = useTask<Read>();
  const [writing, runWrite] = useTask<{ of: Read; names: readonly string[] }>();
  const [show, fault] = useShow((name) => port.activate(name));
  const working = reading.state === "working" || writing.state === "working";
  const read = reading.state === "done" ? reading.result : undefined;
  const chosen = read && (insist ? read.insisting : read.strict);
  const names = writing.state === "done" && writing.result.of === read ? writing.result.names : [];

  function choose(files: readonly File[]): void {
    if (files.length === 0 || working) return;
    setInsist(false);
    runRead("正在读取文件…", async () => {
      const received = await readFiles(files, await port.ownPacks(), (done) =>
        setCount({ done, all: files.length }),
      );
      const { consolidate } = await import("../../consolidation");
      return {
        received,
        strict: consolidate(received, { insist: false }),
        insisting: consolidate(received, { insist: true }),
      };
    });
  }

  function write(of: Read, consolidation: Consolidation): void {
    if (working) return;
    runWrite("正在生成汇总表…", async () => ({
      of,
      names: await port.layOutConsolidation(consolidation),
    }));
  }

  return (
    <div className={styles.pane}>
      <Text>
        选择下级单位上报的工作簿（可多选），按表汇总到本工作簿新增的工作表中：每个单位一行，汇总行由公式相加，每个数都注明取自哪个文件的哪个单元格。
      </Text>
      <input
        ref={input}
        type="file"
        accept=".xlsx"
        multiple
        hidden
        aria-label="下级单位的工作簿"
        onChange={({ target }) => {
          choose([...(target.files ?? [])]);
          target.value = "";
        }}
      />
      <Button
        appearance={read ? "secondary" : "primary"}
        disabledFocusable={working}
        onClick={() => input.current?.click()}
      >
        选择工作簿…
      </Button>
      <Text size={200}>
        文件只在本机读取和检查，不会上传，也不会改动。{notTakenBack.layOutConsolidation}
      </Text>
      <div role="status" aria-live="polite" className={styles.pane}>
        {reading.state === "working" ? (
          <>
            <Text>
              正在读取 {count.done}/{count.all}
            </Text>
            <ProgressBar max={Math.max(1, count.all)} value={count.done} />
          </>
        ) : (
          <Progress task={reading} />
        )}
        {read && (
          <>
            <Outcome received={read.received} consolidation={chosen ?? null} />
            {(read.insisting?.included.length ?? 0) > (read.strict?.included.length ?? 0) && (
              <Checkbox
                checked={insist}
                onChange={(_, { checked }) => setInsist(checked === true)}
                label="没有填写、有错误、地区或年度不同、单位重复的也汇总"
              />
            )}
            {chosen && chosen.included.length > 0 && (
              <Button
                appearance="primary"
                disabledFocusable={working}
                onClick={() => write(read, chosen)}
              >
                汇总 {chosen.included.length} 份报表
              </Button>
            )}
          </>
        )}
        <Progress task={writing} />
        {names.length > 0 && (
          <div ref={intoView}>
            <Text>已生成：</Text>
            <ul className={styles.list} aria-label="工作表">
              {names.map((name) => (
                <li key={name}>
                  <Link as="button" inline onClick={() => show(name)}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      <FaultBar sentence={fault} />
    </div>
  );
}
