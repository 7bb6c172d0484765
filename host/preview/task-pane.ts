import type { EmbeddedExcel } from "../embedded-excel";
import { mountFrame, type AddinFrame } from "../web/frame";
import { byId } from "./dom";
import { previewAddress } from "./pages";

/** The task pane at the right: the add-in's own page in a frame. */
export class TaskPane {
  private readonly pane = byId("pane", HTMLElement);
  private readonly body = byId("pane-body", HTMLElement);
  private readonly listening = new AbortController();
  private frame: AddinFrame | null = null;

  constructor(
    private readonly excel: EmbeddedExcel,
    title: string,
  ) {
    byId("pane-title", HTMLElement).textContent = title;
    const { signal } = this.listening;
    const close = byId("close-pane", HTMLButtonElement);
    close.addEventListener("click", () => this.close(), { signal });
  }

  /** Shows a page; the one that is shown already stays as it is. */
  open(page: string): void {
    const url = previewAddress(page);
    if (this.frame?.element.src !== url) {
      this.frame?.close();
      const { excel, body: container } = this;
      this.frame = mountFrame({ excel, role: "taskpane", url, container });
      this.frame.element.title = byId("pane-title", HTMLElement).textContent;
    }
    this.pane.hidden = false;
  }

  close(): void {
    this.frame?.close();
    this.frame = null;
    this.pane.hidden = true;
  }

  dispose(): void {
    this.listening.abort();
    this.close();
  }
}
