import type { Budget } from "../bounds";
import type { Remark } from "../document";
import type { Numbering } from "./numbering";
import { childOf, isOn, type WordElement } from "./xml";

/** What is carried along while a text is read from its beginning to its end. */
export class Telling {
  readonly seen = { trackedChanges: false, hiddenText: false };
  pictures = 0;
  private objects = 0;
  /** Fields that are open, one in the other: in their code, or in what they show. */
  private readonly fields: ("code" | "result")[] = [];

  constructor(
    readonly numbering: Numbering,
    readonly budget: Budget,
  ) {}

  get inFieldCode(): boolean {
    return this.fields.includes("code");
  }

  /** Opens, turns or closes a field; a form's box to tick shows itself here. */
  field(mark: WordElement): string {
    switch (mark.attributes["fldCharType"]) {
      case "begin":
        this.fields.push("code");
        return tickBox(mark);
      case "separate":
        if (this.fields.length > 0) this.fields[this.fields.length - 1] = "result";
        return "";
      default:
        this.fields.pop();
        return "";
    }
  }

  /** A file within the file; a control of a form is none. */
  embedded(object: WordElement): void {
    if (object.children.some(({ name }) => name === "OLEObject")) this.objects += 1;
    else this.pictures += 1;
  }

  get remarks(): Remark[] {
    const { trackedChanges, hiddenText } = this.seen;
    return [
      ...(trackedChanges ? [{ code: "trackedChanges", detail: "" } as const] : []),
      ...(hiddenText ? [{ code: "hiddenText", detail: "" } as const] : []),
      ...(this.pictures > 0 ? [{ code: "pictures", detail: String(this.pictures) } as const] : []),
      ...(this.objects > 0
        ? [{ code: "embeddedObjects", detail: String(this.objects) } as const]
        : []),
    ];
  }
}

/** Ticked as it is now, or else as it was made. */
function tickBox(begin: WordElement): string {
  const box = childOf(childOf(begin, "ffData"), "checkBox");
  if (!box) return "";
  const ticked = childOf(box, "checked") ? isOn(box, "checked") : isOn(box, "default");
  return ticked ? "☑" : "□";
}
