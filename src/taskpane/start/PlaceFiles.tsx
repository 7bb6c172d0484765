import { Button, Text, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { Pack } from "../../forms";
import { places, type Place } from "../../forms/packs/places";
import type { ReportPort } from "../port";
import { FaultBar } from "../shell/FaultBar";
import { Progress } from "../shell/Progress";
import { useTask } from "../shell/task";
import { ExportedFile } from "../shell/ExportedFile";
import { LARGEST_PACK_FILE, packFile, readPackText } from "./pack-text";

export interface PlaceFilesProps {
  readonly port: Pick<ReportPort, "ownPlaces" | "findPack" | "keepPack">;
  /** The place whose settings are exported; null while none is chosen. */
  readonly chosen: Place | null;
  readonly onLoaded: (pack: Pack) => void;
}

type Outcome =
  | { readonly outcome: "exported"; readonly name: string; readonly text: string }
  | { readonly outcome: "lost" | "unchosen" }
  | { readonly outcome: "loaded" | "exists"; readonly pack: Pack }
  | { readonly outcome: "refused"; readonly faults: readonly string[] };

const MOST_FAULTS = 8;

const useStyles = makeStyles({
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalS,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  faults: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});

/** Exports the settings of a place, and loads them once they are changed. */
export default function PlaceFiles({ port, chosen, onLoaded }: PlaceFilesProps) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [task, run] = useTask<Outcome>();
  const working = task.state === "working";
  const result = task.state === "done" ? task.result : undefined;

  async function keep(pack: Pack): Promise<Outcome> {
    await port.keepPack(pack);
    onLoaded(pack);
    return { outcome: "loaded", pack };
  }

  function exportSettings(): void {
    run("正在导出设置…", async () => {
      if (!chosen) return { outcome: "unchosen" };
      const pack = await port.findPack(chosen.id);
      return pack
        ? { outcome: "exported", ...packFile(pack, schemaAddress()) }
        : { outcome: "lost" };
    });
  }

  function load(file: File | undefined): void {
    if (!file || working) return;
    run("正在载入设置…", async () => {
      if (file.size > LARGEST_PACK_FILE)
        return { outcome: "refused", faults: ["文件超过 1 MB，不是设置文件。"] };
      const read = readPackText(await file.arrayBuffer());
      if ("faults" in read) return { outcome: "refused", faults: read.faults };
      const isThere = port.ownPlaces().some(({ id }) => id === read.pack.id);
      return isThere ? { outcome: "exists", pack: read.pack } : keep(read.pack);
    });
  }

  return (
    <div className={styles.content}>
      <Text size={200}>
        先选择最接近的地区并导出其设置，用文本编辑器修改表名、文字、分值、栏目等，再载入。设置随工作簿保存，收到工作簿的人不需要另外载入。
      </Text>
      <div className={styles.buttons}>
        <Button size="small" disabledFocusable={working} onClick={exportSettings}>
          导出本地区设置
        </Button>
        <Button size="small" disabledFocusable={working} onClick={() => input.current?.click()}>
          载入设置文件…
        </Button>
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label="设置文件"
        onChange={({ target }) => {
          load(target.files?.[0]);
          target.value = "";
        }}
      />
      {result?.outcome === "exported" && (
        <ExportedFile
          label="设置文件"
          key={result.text}
          name={result.name}
          text={result.text}
          hint={
            places.some(({ id }) => id === chosen?.id)
              ? `其中的编号（id）已改为 ${result.name.replace(".json", "")}，以免与自带的相同。`
              : undefined
          }
        />
      )}
      <div role="status" aria-live="polite" className={styles.content}>
        <Progress task={task} />
        {result?.outcome === "loaded" && (
          <Text block>已载入“{result.pack.name}”，并已选为本工作簿的地区。</Text>
        )}
        {result?.outcome === "unchosen" && <Text block>请先在“地区”中选择最接近的一种。</Text>}
        {result?.outcome === "lost" && (
          <FaultBar sentence="本工作簿中没有该地区的设置，请重新载入设置文件。" />
        )}
        {result?.outcome === "refused" && <Refusal faults={result.faults} />}
        {result?.outcome === "exists" && (
          <>
            <Text block>
              本工作簿已有编号为 {result.pack.id}{" "}
              的设置。替换后，按原设置生成的表如行列不同，将无法读取，需要重新生成。
            </Text>
            <div className={styles.buttons}>
              <Button size="small" onClick={() => run("正在载入设置…", () => keep(result.pack))}>
                替换
              </Button>
            </div>
          </>
        )}
      </div>
    </div>
  );
}

const schemaAddress = (): string => new URL("pack.schema.json", location.href).href;

function Refusal({ faults }: { readonly faults: readonly string[] }) {
  const styles = useStyles();
  return (
    <>
      <FaultBar sentence="设置文件没有载入，工作簿没有改动。请改正后重新载入：" />
      <ul className={styles.faults}>
        {faults.slice(0, MOST_FAULTS).map((fault) => (
          <li key={fault}>{fault}</li>
        ))}
        {faults.length > MOST_FAULTS && <li>另有 {faults.length - MOST_FAULTS} 处。</li>}
      </ul>
    </>
  );
}
