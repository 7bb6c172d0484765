import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useEffect, useState } from "react";
import type { RowChange } from "../../excel/change-rows";
import type { RowPlace, RowPlaces } from "../../excel/row-places";
import { contentsSentence, NO_ROWS } from "../../excel/row-sentence";
import { ConfirmForm } from "../check/ConfirmForm";
import type { PaneProps } from "../panes";
import { Progress } from "../shell/Progress";
import { useTask } from "../shell/task";
import { useWatch } from "../shell/use-watch";
import { HomelessRows } from "./HomelessRows";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** 增减行: rows of the form on the active sheet, with all that is linked to them. */
export default function RowsPane({ port }: Pick<PaneProps, "port">) {
  const styles = useStyles();
  const { rows } = port;
  const [places, setPlaces] = useState<RowPlaces | null>();
  const [asked, setAsked] = useState<{ place: RowPlace; sheetName: string }>();
  const [task, run] = useTask<string | undefined>();
  const working = task.state === "working";

  const look = useCallback(async () => {
    const found = await rows.places();
    setPlaces(found);
    return found;
  }, [rows]);
  useEffect(
    () =>
      run("正在读取报表…", async () => {
        await look();
        return undefined;
      }),
    [look, run],
  );
  useWatch(
    rows.follow,
    useCallback(async () => {
      await look();
    }, [look]),
  );

  // What was taken back is no longer where it was.
  useEffect(() => port.written.onTakenBack(() => void look().catch(() => undefined)), [port, look]);

  async function settle({
    what,
    sheets: [{ sheetName, rows: changed }],
  }: RowChange): Promise<undefined> {
    setAsked(undefined);
    if (what === "inserted") await port.select(sheetName, changed[0]!.address);
    await look();
  }

  /** Below the active cell where it stands in such a row by now, else at the end. */
  function insert(lists: readonly [string, ...string[]]): void {
    if (working) return;
    setAsked(undefined);
    run("正在插入…", async () => {
      const now = await look();
      if (!now) return NO_ROWS;
      const active = now.active && lists.includes(now.active.list) ? now.active : null;
      const [list] = active ? [active.list] : lists;
      return settle(
        await rows.insert({ sheetName: now.sheetName, list, after: active?.index ?? null }),
      );
    });
  }

  const remove = async (sheetName: string, { list, index }: RowPlace): Promise<undefined> =>
    settle(await rows.remove({ sheetName, list, index }));

  /** What is filled in is shown before it goes. */
  function askOrRemove({ sheetName, active }: RowPlaces): void {
    if (!active || working) return;
    if (active.typed.length > 0) setAsked({ place: active, sheetName });
    else run("正在删去…", () => remove(sheetName, active));
  }

  return (
    <div className={styles.pane}>
      <Text>
        插入的行带有本区域的格式、合并、公式和填写提示，计入合计；相关各表同时插入或删去。先在表中选中一行，新行插在它的下方；没有选中区域内的行时，插在区域的末尾。
      </Text>
      {places === null && <Text>{NO_ROWS}</Text>}
      {places && (
        <>
          <Text>
            {places.active
              ? `所选：“${places.sheetName}”第 ${places.active.row} 行（${places.active.each}）。`
              : `当前工作表：“${places.sheetName}”。`}
          </Text>
          <div className={styles.buttons}>
            {places.sections.map(({ lists, each }) => (
              <Button
                key={lists[0]}
                appearance={
                  places.active && lists.includes(places.active.list) ? "primary" : "secondary"
                }
                disabledFocusable={working}
                onClick={() => insert(lists)}
              >
                {`插入${each}`}
              </Button>
            ))}
            {places.active && (
              <Button disabledFocusable={working} onClick={() => askOrRemove(places)}>
                {`删去第 ${places.active.row} 行`}
              </Button>
            )}
          </div>
        </>
      )}
      {places && (
        <HomelessRows
          homeless={places.homeless}
          onAdopt={async (wanted) => {
            const { sheetName, address } = await rows.adopt(wanted);
            await port.select(sheetName, address);
            await look();
          }}
        />
      )}
      {asked && (
        <ConfirmForm
          key={asked.place.row}
          label="删去行"
          doing="正在删去…"
          onConfirm={async () => {
            await remove(asked.sheetName, asked.place);
          }}
          onCancel={() => setAsked(undefined)}
        >
          {(textId) => (
            <Text id={textId}>{contentsSentence(asked.place)}删去后可以撤回，直到下一步改动。</Text>
          )}
        </ConfirmForm>
      )}
      <div role="status" aria-live="polite" aria-label="增减行的结果">
        <Progress task={task} />
        {task.state === "done" && task.result && <Text>{task.result}</Text>}
      </div>
    </div>
  );
}
