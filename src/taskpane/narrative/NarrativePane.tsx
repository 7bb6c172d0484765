import { Button, Subtitle2, Text, makeStyles, tokens } from "@fluentui/react-components";
import { reportsOf } from "../../checks";
import { noteFigures } from "../../checks/note-figures";
import { narrativeOf } from "../../forms/accounts-notes/narratives";
import { noteChapters, type NoteChapter } from "../../forms/accounts-notes/sentences";
import type { ReadReport } from "../../reading/read-blocks";
import type { PaneProps } from "../panes";
import { Progress } from "../shell/Progress";
import { Following, RefreshButton } from "../shell/Refresh";
import { useReading } from "../shell/use-reading";
import { CopyButton } from "../shell/CopyButton";
import { chapterText, MISSING } from "./text";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  chapter: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  paragraph: { margin: 0, whiteSpace: "pre-line" },
});

/** 说明文字: the narrative of the final accounts, made from the figures on the sheets. */
export default function NarrativePane({ port, openPane }: PaneProps) {
  const styles = useStyles();
  const { read, task, live, refresh } = useReading(port);
  const chapters = read && chaptersOf(read);
  // Where a place has no such sheet, laying out its forms again would not bring one.
  const canLayOut =
    !read?.forms.length || read.forms.some(({ follows }) => follows.accountsNotes !== undefined);
  const gaps = chapters?.map(chapterText).join("").split(MISSING).length ?? 1;

  return (
    <div className={styles.pane}>
      <div className={styles.actions}>
        <RefreshButton task={task} onRefresh={refresh} />
        {chapters && chapters.length > 0 && (
          <CopyButton label="复制全部" text={chapters.map(chapterText).join("\n")} size="medium" />
        )}
      </div>
      <Following live={live} />
      <div role="status" aria-live="polite">
        <Progress task={task} />
        {chapters === null && (
          <Text>
            {canLayOut
              ? "工作簿中还没有“决算说明数据表”。请先选择有该表的地区，生成报表并填写数据。"
              : "本地区的报表没有“决算说明数据表”，不需要在这里生成说明文字。"}
          </Text>
        )}
        {chapters?.length === 0 && <Text>“决算说明数据表”还没有填写，没有可以生成的文字。</Text>}
        {gaps > 1 && (
          <Text>
            文字中有 {gaps - 1} 处“{MISSING}”，请补填数据。
          </Text>
        )}
      </div>
      {chapters === null && canLayOut && (
        <Button onClick={() => openPane("start")}>去生成报表</Button>
      )}
      {chapters?.map((chapter) => (
        <section key={chapter.heading} className={styles.chapter} aria-label={chapter.heading}>
          <Subtitle2 as="h2" className={styles.heading}>
            {chapter.heading}
          </Subtitle2>
          {chapter.paragraphs.map((paragraph, i) => (
            <p key={i} className={styles.paragraph}>
              {paragraph}
            </p>
          ))}
          <CopyButton label="复制本节" text={chapterText(chapter)} />
        </section>
      ))}
    </div>
  );
}

/** The narrative of the first report that has the sheet; null when there is none. */
function chaptersOf({ forms }: ReadReport): NoteChapter[] | null {
  for (const report of reportsOf(forms)) {
    const { accountsNotes } = report.pack;
    if (!accountsNotes || report.sheets("accountsNotes").length === 0) continue;
    return noteChapters(narrativeOf(accountsNotes), noteFigures(report));
  }
  return null;
}
