import { symbol } from "../symbols";
import type { Stretch } from "./formatted";
import { stretchAt } from "./formatted";
import type { StoredText } from "./pieces-of-text";
import { sprmsOf } from "./sprms";
import type { View } from "./view";

const C_DELETED = 0x0800;
const C_INSERTED = 0x0801;
const C_HIDDEN = 0x083c;
const C_SPECIAL = 0x0855;
const C_SYMBOL = 0x6a09;

interface RunLooks {
  readonly isDeleted: boolean;
  readonly isHidden: boolean;
  readonly isSpecial: boolean;
  readonly symbol: string | null;
}

/** Signs of Word's own in a text ([MS-DOC] 2.4.1), as they are read; others of control are not seen. */
const SIGNS: Readonly<Record<string, string>> = {
  "\t": "\t",
  "\u000b": "\n",
  "\u000e": "\n",
  "\u001e": "-",
};

/** The text that is seen: without codes of fields, and in the final view of changes. */
export class RunText {
  pictures = 0;
  hasChanges = false;
  hasHidden = false;
  private readonly fields: ("code" | "result")[] = [];
  private readonly known = new Map<Stretch, RunLooks>();

  constructor(
    private readonly stored: StoredText,
    private readonly runs: readonly Stretch[],
    private readonly data: View,
  ) {}

  isDeleted(at: number): boolean {
    return this.looksAt(at).isDeleted;
  }

  /** The characters from one to before another. */
  between(from: number, to: number): string {
    let text = "";
    for (let at = from; at < to; at++) {
      const char = this.stored.text[at]!;
      const looks = this.looksAt(at);
      if (char < " ") {
        this.field(char);
        if (looks.isSpecial && (char === "\u0001" || char === "\u0008")) this.pictures += 1;
      }
      if (this.fields.includes("code")) continue;
      if (looks.isDeleted) continue;
      if (looks.isHidden) {
        if (char > " ") this.hasHidden = true;
        continue;
      }
      if (looks.symbol !== null && (char === "(" || looks.isSpecial)) text += looks.symbol;
      else text += char >= " " ? char : (SIGNS[char] ?? "");
    }
    return text;
  }

  private field(char: string): void {
    if (char === "\u0013") this.fields.push("code");
    else if (char === "\u0014" && this.fields.length > 0)
      this.fields[this.fields.length - 1] = "result";
    else if (char === "\u0015") this.fields.pop();
  }

  private looksAt(at: number): RunLooks {
    const stretch = stretchAt(this.runs, this.stored.offsetOf(at));
    if (!stretch) return PLAIN;
    const known = this.known.get(stretch);
    if (known) return known;
    const looks = this.looksOf(stretch);
    this.known.set(stretch, looks);
    return looks;
  }

  private looksOf({ group }: Stretch): RunLooks {
    if (group.length === 0) return PLAIN;
    const sprms = sprmsOf(group, this.data);
    const last = (code: number): View | undefined =>
      sprms.findLast((sprm) => sprm.code === code)?.operand;
    const isOn = (code: number): boolean => last(code)?.u8(0) === 1;
    const isDeleted = isOn(C_DELETED);
    if (isDeleted || isOn(C_INSERTED)) this.hasChanges = true;
    const sign = last(C_SYMBOL);
    return {
      isDeleted,
      isHidden: isOn(C_HIDDEN),
      isSpecial: isOn(C_SPECIAL),
      symbol: sign ? symbol("Wingdings", sign.u16(2).toString(16)) : null,
    };
  }
}

const PLAIN: RunLooks = { isDeleted: false, isHidden: false, isSpecial: false, symbol: null };
