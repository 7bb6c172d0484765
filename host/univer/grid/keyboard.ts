import { DOCS_NORMAL_EDITOR_UNIT_ID_KEY } from "@univerjs/core";
import {
  DocSelectionRenderService,
  ILayoutService,
  IRenderManagerService,
} from "@univerjs/preset-sheets-core";
import type { SheetsApp } from "./sheets-app";

/**
 * Who has the keyboard. Univer gives it to its cell editor whenever that editor moves, also long
 * after the person has gone to the ribbon or the pane: here only the person gives it to the grid.
 */
export class Keyboard {
  private readonly layout;
  private readonly listening = new AbortController();
  /** The person went into the grid, and nowhere else since. */
  private isGiven = false;

  constructor(app: SheetsApp) {
    this.layout = app.get(ILayoutService);
    const renders = app.get(IRenderManagerService);
    const bridle = (unitId: string): void => {
      if (unitId !== DOCS_NORMAL_EDITOR_UNIT_ID_KEY) return;
      const editor = renders.getRenderById(unitId)?.with(DocSelectionRenderService);
      if (!editor) return;
      const focus = editor.focus.bind(editor);
      editor.focus = () => {
        if (this.mayTake()) focus();
      };
    };
    bridle(DOCS_NORMAL_EDITOR_UNIT_ID_KEY);
    const created = renders.created$.subscribe(({ unitId }) => {
      bridle(unitId);
    });
    const { signal } = this.listening;
    signal.addEventListener("abort", () => {
      created.unsubscribe();
    });
    const go = ({ target }: Event): void => {
      this.isGiven = this.isGrid(target);
    };
    document.addEventListener("pointerdown", go, { signal, capture: true });
    document.addEventListener("focusin", go, { signal, capture: true });
    // Into a frame: no event of this document tells of it.
    window.addEventListener("blur", () => (this.isGiven = false), { signal });
  }

  /** Gives the keyboard to the grid. */
  give(): void {
    this.isGiven = true;
    this.layout.focus();
  }

  dispose(): void {
    this.listening.abort();
  }

  private mayTake(): boolean {
    const { activeElement, body } = document;
    const isFree = activeElement === null || activeElement === body;
    return isFree || this.isGiven || this.isGrid(activeElement);
  }

  private isGrid(target: EventTarget | null): boolean {
    return target instanceof HTMLElement && this.layout.checkElementInCurrentContainers(target);
  }
}
