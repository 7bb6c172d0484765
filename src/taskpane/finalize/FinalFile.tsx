import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { ReadForm } from "../../forms";
import type { ReportPort } from "../port";
import { Progress } from "../shell/Progress";
import { download } from "../shell/download";
import { useTask } from "../shell/task";

interface Props {
  readonly forms: readonly ReadForm[];
  readonly port: Pick<ReportPort, "finalFile" | "openWorkbook">;
}

const useStyles = makeStyles({
  file: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** What is handed in: the forms as a workbook of their own, downloaded or opened. */
export function FinalFile({ forms, port }: Props) {
  const styles = useStyles();
  const [file, setFile] = useState<Awaited<ReturnType<ReportPort["finalFile"]>>>();
  const [task, run] = useTask<string>();
  const working = task.state === "working";
  useEffect(() => file && download(file.name, Uint8Array.from(file.bytes), XLSX), [file]);

  function save(): void {
    if (working) return;
    run("正在制作上报文件…", async () => {
      const made = await port.finalFile(forms);
      setFile(made);
      return `已下载“${made.name}”。没有收到文件时，请点击“在新窗口中打开”，再另存。`;
    });
  }

  function open(): void {
    if (working) return;
    run("正在打开…", async () => {
      const { name, bytes } = await port.finalFile(forms);
      await port.openWorkbook(bytes);
      return `已在新窗口中打开，请另存为“${name}”。`;
    });
  }

  if (forms.some(hasFiguresOutside))
    return (
      <Text>
        定稿的表中有数填在栏目以外，单独的上报文件不能带上这些数。请在“检查”中把它们设为本区域的一行或者删去，再重新定稿。
      </Text>
    );
  return (
    <div className={styles.file}>
      <Text>请核对后打印盖章；电子文件上报下面的文件，其中只有定稿的各表。</Text>
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={working} onClick={save}>
          下载上报文件
        </Button>
        <Button disabledFocusable={working} onClick={open}>
          在新窗口中打开
        </Button>
      </div>
      <Progress task={task} />
      {task.state === "done" && <Text>{task.result}</Text>}
    </div>
  );
}

const hasFiguresOutside = ({ strays }: ReadForm): boolean =>
  strays.some(({ place }) => place === "covered" || place === "inside");
