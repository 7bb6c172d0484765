import { Button, Text, Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Pack } from "../../forms";
import { places } from "../../forms/packs/places";
import type { LayOutResult, OnExisting } from "../../workbook";
import type { PaneProps } from "../panes";
import { Progress } from "../shell/Progress";
import { intoView } from "../shell/into-view";
import { useTask } from "../shell/task";
import { ChoiceFields } from "./ChoiceFields";
import { ExistingSheets } from "./ExistingSheets";
import { OwnPlace } from "./OwnPlace";
import { SheetList } from "./SheetList";
import { firstDraft, yearFault } from "./choice";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  buttons: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  result: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
});

/** 开始: choose unit, place and year, and lay out the report. */
export default function StartPane({ port }: Pick<PaneProps, "port">) {
  const styles = useStyles();
  const [own, setOwn] = useState(() => port.ownPlaces());
  const [draft, setDraft] = useState(() => firstDraft(port));
  const [isPlaceAwaited, setPlaceAwaited] = useState(false);
  const offered = [...places, ...own];
  const [task, run] = useTask<LayOutResult>();
  const [keptAsIs, setKeptAsIs] = useState(false);
  const working = task.state === "working";

  function generate(onExisting: OnExisting): void {
    const { pack, ...rest } = draft;
    if (working || yearFault(draft.year)) return;
    setPlaceAwaited(pack === null);
    if (pack === null) return;
    setKeptAsIs(false);
    run("正在生成报表…", () => port.generate({ pack, ...rest }, onExisting));
  }

  function showExample(): void {
    if (!working) run("正在生成示例…", () => port.showExample());
  }

  function choose(pack: Pack): void {
    setOwn(port.ownPlaces());
    setDraft((present) => ({ ...present, pack: pack.id }));
  }

  const sheets = task.state === "done" ? task.result.sheets : [];
  const someKept = sheets.some(({ outcome }) => outcome === "kept");

  return (
    <div className={styles.pane}>
      <ChoiceFields
        places={offered}
        draft={draft}
        isPlaceAwaited={isPlaceAwaited}
        onChange={setDraft}
      />
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={working || yearFault(draft.year) !== undefined}
          onClick={() => generate("keep")}
        >
          一键生成报表
        </Button>
        <Button disabledFocusable={working} onClick={showExample}>
          查看示例
        </Button>
        <Text size={200}>示例是怀化市人民政府办公室公开的 2023 年度报表，已填好并计算。</Text>
      </div>
      <OwnPlace
        port={port}
        chosen={offered.find(({ id }) => id === draft.pack) ?? null}
        onLoaded={choose}
      />
      <div className={styles.result} role="status" aria-live="polite">
        <Progress task={task} />
        {sheets.length > 0 && (
          <div ref={intoView} className={styles.result}>
            <Subtitle2 as="h2" className={styles.heading}>
              {someKept ? "工作簿中的报表" : "报表已生成"}
            </Subtitle2>
            <SheetList sheets={sheets} activate={(sheetName) => port.activate(sheetName)} />
            {!someKept && (
              <Text>淡黄色的单元格由本单位填写，灰色的由公式计算。填好后打开“检查”。</Text>
            )}
          </div>
        )}
        {someKept && !keptAsIs && (
          <ExistingSheets
            onKeep={() => setKeptAsIs(true)}
            onAnother={() => generate("another")}
            onReplace={() => generate("replace")}
          />
        )}
      </div>
    </div>
  );
}
