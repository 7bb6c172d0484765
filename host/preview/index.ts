import { customFunctionsOf, type FunctionsFile } from "../custom-functions/catalogue";
import type { EmbeddedExcel } from "../embedded-excel";
import type { ApiModel } from "../meta/model";
import type { Workbook } from "../../xlsx/model/workbook";
import { byId } from "./dom";
import { download, openFile } from "./files";
import { readManifest } from "./manifest";
import { Notices } from "./notices";
import { fetchJson, fetchText } from "./pages";
import { drawRibbon } from "./ribbon";
import { Session } from "./session";
import { SheetTabs } from "./sheet-tabs";
import { Status } from "./status";

/** For browser tests. */
export interface Preview {
  readonly host: EmbeddedExcel;
  settled(): Promise<void>;
  /** Where the selected cell stands on the page; null while the grid does not show it. */
  selectedBox(): DOMRect | null;
  /** The sheet that the grid shows, whatever the tabs say. */
  shownSheet(): string;
}

declare global {
  interface Window {
    preview: Preview;
  }
}

const notices = new Notices();
const status = new Status();
const title = byId("title", HTMLElement);

/** An error goes to the strip, and no further. */
async function told(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    notices.show(error);
  }
}

async function start(): Promise<void> {
  const [meta, text] = await Promise.all([
    fetchJson<ApiModel>("excel-meta.json"),
    fetchText("/manifest.xml"),
  ]);
  const manifest = readManifest(new DOMParser().parseFromString(text, "application/xml"));
  const { metadata, namespace } = manifest.functions;
  const file = await fetchJson<FunctionsFile>(new URL(metadata).pathname);
  const customFunctions = customFunctionsOf(namespace, file);
  const open = (workbook?: Workbook): Session =>
    new Session({
      meta,
      manifest,
      customFunctions,
      status,
      notices,
      ...(workbook ? { workbook } : {}),
    });

  let session = open();
  drawRibbon(byId("ribbon", HTMLElement), manifest.tabs, (button) =>
    told(() => session.press(button)),
  );
  SheetTabs.takeKeys();
  window.preview = {
    get host() {
      return session.excel;
    },
    settled: () => session.excel.settled(),
    selectedBox: () => session.selectedBox(),
    shownSheet: () => session.shownSheet(),
  };

  const save = byId("save", HTMLButtonElement);
  save.addEventListener("click", () => {
    const work = download(session.excel.workbook, title.textContent, manifest);
    void told(() => status.during("正在保存…", work));
  });
  const chooser = byId("file", HTMLInputElement);
  const openButton = byId("open", HTMLButtonElement);
  openButton.addEventListener("click", () => {
    chooser.click();
  });
  chooser.addEventListener("change", () => {
    const chosen = chooser.files?.[0];
    if (!chosen) return;
    void told(async () => {
      const workbook = await status.during("正在打开…", openFile(chosen));
      session.dispose();
      session = open(workbook);
      notices.clear();
      title.textContent = chosen.name.replace(/\.xlsx$/i, "");
      document.title = `${title.textContent} - 预览`;
    });
    chooser.value = "";
  });
  save.disabled = false;
  openButton.disabled = false;
}

void told(() => status.during("正在启动…", start()));
