import type { User } from "../user";
import { byId } from "./dom";

/** 撤消 and 恢复, and their keys wherever nothing is being typed. */
export class UndoButtons {
  private readonly undo = byId("undo", HTMLButtonElement);
  private readonly redo = byId("redo", HTMLButtonElement);
  private readonly listening = new AbortController();
  private readonly end: () => void;

  constructor(
    private readonly user: User,
    private readonly refused: (error: unknown) => void,
  ) {
    const { signal } = this.listening;
    this.undo.addEventListener("click", () => this.attempt("undo"), { signal });
    this.redo.addEventListener("click", () => this.attempt("redo"), { signal });
    document.addEventListener("keydown", (event) => this.press(event), { signal });
    this.end = user.history.onChange(() => this.show());
    this.show();
  }

  dispose(): void {
    this.end();
    this.listening.abort();
  }

  private show(): void {
    const { canUndo, canRedo } = this.user.history;
    this.undo.disabled = !canUndo;
    this.redo.disabled = !canRedo;
  }

  private press(event: KeyboardEvent): void {
    const { target, key, ctrlKey, metaKey, altKey, shiftKey } = event;
    // The grid has its own keys.
    const isTyping =
      target instanceof HTMLElement && (target.isContentEditable || target.matches("input"));
    if (isTyping || altKey || !(ctrlKey || metaKey)) return;
    const letter = key.toLowerCase();
    const step = letter === "y" || (letter === "z" && shiftKey) ? "redo" : "undo";
    if (letter !== "y" && letter !== "z") return;
    event.preventDefault();
    this.attempt(step);
  }

  private attempt(step: "undo" | "redo"): void {
    try {
      this.user[step]();
    } catch (error) {
      this.refused(error);
    }
  }
}
