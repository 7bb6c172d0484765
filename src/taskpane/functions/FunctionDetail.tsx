import { Button, Text, makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { useEffect, useId, useState } from "react";
import type { InsertResult } from "../../excel";
import type { FunctionEntry } from "../../functions/catalogue";
import { formulaOf, shown } from "../../functions/written";
import type { ReportPort } from "../port";
import { Progress } from "../shell/Progress";
import { useTask } from "../shell/task";
import { ArgumentField } from "./ArgumentField";

import { argumentFault, reference, typedFormula } from "./formula";
import { OccupiedCell } from "./OccupiedCell";

interface Props {
  readonly entry: FunctionEntry;
  readonly port: ReportPort;
  readonly onClose: () => void;
}

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  back: { alignSelf: "flex-start" },
  heading: { ...typographyStyles.subtitle1, margin: 0 },
  facts: { margin: 0, display: "grid", gap: tokens.spacingVerticalXS },
  fact: { margin: 0 },
  term: { fontWeight: tokens.fontWeightSemibold },
  code: { fontFamily: tokens.fontFamilyMonospace },
});

/** One function: what it means, where its rule stands, and the way into the selected cell. */
export function FunctionDetail({ entry, port, onClose }: Props) {
  const styles = useStyles();
  const [typed, setTyped] = useState<readonly string[]>(() => entry.arguments.map(() => ""));
  const [tried, setTried] = useState(false);
  const [inserting, runInsert] = useTask<InsertResult>();
  const [picking, runPick] = useTask<void>();
  const id = useId();
  useEffect(() => document.getElementById(`${id}back`)?.focus(), [id]);

  const [example] = entry.cases;
  const faults = entry.arguments.map((argument, index) => argumentFault(argument, typed[index]!));
  const working = inserting.state === "working" || picking.state === "working";
  const change = (index: number, text: string) =>
    setTyped((before) => before.map((old, at) => (at === index ? text : old)));

  function pick(index: number): void {
    if (working) return;
    runPick("正在读取选中的单元格…", async () => {
      const what = entry.arguments[index]!.range ? "range" : "cell";
      change(index, reference(await port.selected(what)));
    });
  }

  function insert(overwrite: boolean): void {
    setTried(true);
    if (working || faults.some((fault) => fault)) return;
    runInsert("正在插入公式…", () =>
      port.insertFormula({
        formulaOn: (sheetName) => typedFormula(entry, typed, sheetName),
        overwrite,
        ...(entry.result === "rate" && { numberFormat: "0.00%" }),
      }),
    );
  }

  return (
    <section className={styles.pane} aria-labelledby={`${id}title`}>
      <Button id={`${id}back`} className={styles.back} onClick={onClose}>
        返回函数列表
      </Button>
      <h2 id={`${id}title`} className={styles.heading}>
        {entry.title} PERF.{entry.id}
      </h2>
      <dl className={styles.facts}>
        <dt className={styles.term}>定义</dt>
        <dd className={styles.fact}>
          {entry.definition}
          {entry.detail}
        </dd>
        <dt className={styles.term}>依据</dt>
        <dd className={styles.fact}>{entry.source}</dd>
        <dt className={styles.term}>示例</dt>
        <dd className={styles.fact}>
          <span className={styles.code}>{formulaOf(entry.id, example)}</span> →{" "}
          {shown(entry, example[1])}
        </dd>
      </dl>
      {entry.arguments.map((argument, index) => (
        <ArgumentField
          key={argument.name}
          argument={argument}
          typed={typed[index]!}
          fault={tried ? faults[index] : undefined}
          onChange={(text) => change(index, text)}
          onPick={() => pick(index)}
        />
      ))}
      <Text size={200}>
        在表格中选中单元格，再点“取选区”；也可直接填写地址、数字或文字。填好后选中要放结果的单元格，点“插入”。
      </Text>
      <Text className={styles.code}>{typedFormula(entry, typed)}</Text>
      <Button appearance="primary" disabledFocusable={working} onClick={() => insert(false)}>
        插入到选中的单元格
      </Button>
      <div role="status" aria-live="polite">
        <Progress task={picking} />
        <Progress task={inserting} />
        {inserting.state === "done" && inserting.result.outcome === "occupied" && (
          <OccupiedCell result={inserting.result} onOverwrite={() => insert(true)} />
        )}
      </div>
    </section>
  );
}
