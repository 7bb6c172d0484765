/**
 * The narrative as data. A template is text in which
 * `{path}` stands for a figure or text of the sheet, `{path:1}` with at least one decimal,
 * `{path?增加/减少/持平}` for the word of its sign,
 * `{path>0}` `{path<0}` `{path=0}` `{path!0}` for nothing, where that holds,
 * `{path="text"}` for nothing, where it is that text,
 * `[first|second]` for the first alternative in which nothing is blank and every condition holds,
 * or for nothing if there is none,
 * `[*、|text]` for the text of every row of the list that it names, parted by what follows the star.
 */
export type TemplateNode =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "value"; readonly ref: string; readonly decimals: number }
  | { readonly kind: "sign"; readonly ref: string; readonly words: readonly string[] }
  | { readonly kind: "condition"; readonly ref: string; readonly holds: Condition }
  | { readonly kind: "text"; readonly ref: string; readonly is: string }
  | { readonly kind: "choice"; readonly alternatives: readonly Template[] }
  | { readonly kind: "each"; readonly separator: string; readonly row: Template };

export type Template = readonly TemplateNode[];

type Condition = ">" | "<" | "=" | "!";

const PATH = String.raw`(?:[A-Za-z]\w*!)?[A-Za-z]\w*(?:\.(?:\w+|\*))*`;
const VALUE = new RegExp(`^(${PATH})(?::(\\d))?$`);
const SIGN = new RegExp(`^(${PATH})\\?([^/]*)/([^/]*)/([^/]*)$`);
const CONDITION = new RegExp(`^(${PATH})([><=!])0$`);

const TEXT = new RegExp(`^(${PATH})="([^"]+)"$`);

/** Reads a template. @throws SyntaxError when a bracket is open or a placeholder means nothing */
export function parseTemplate(text: string): Template {
  const tokens = text.split(/([[\]|{}])/).filter((token) => token !== "");
  let at = 0;

  const sequence = (isInside: boolean): Template => {
    const nodes: TemplateNode[] = [];
    for (;;) {
      const token = tokens[at];
      const ends = token === undefined || token === "|" || token === "]";
      if (ends && (token !== undefined) === isInside) return nodes;
      if (ends || token === "}") throw new SyntaxError(token ?? "[");
      at++;
      if (token === "[") nodes.push(bracket());
      else if (token === "{") nodes.push(placeholder());
      else nodes.push({ kind: "literal", text: token });
    }
  };

  const bracket = (): TemplateNode => {
    const separator = tokens[at]?.startsWith("*") && tokens[at + 1] === "|" ? tokens[at] : null;
    if (separator != null) at += 2;
    const parts: Template[] = [];
    do parts.push(sequence(true));
    while (tokens[at++] === "|");
    if (separator == null) return { kind: "choice", alternatives: parts };
    const [row, ...others] = parts;
    if (others.length > 0 || listOf(row!) === null) throw new SyntaxError(separator);
    return { kind: "each", separator: separator.slice(1), row: row! };
  };

  const placeholder = (): TemplateNode => {
    const inside = tokens[at] ?? "";
    if (tokens[at + 1] !== "}") throw new SyntaxError("{");
    at += 2;
    const value = VALUE.exec(inside);
    if (value) return { kind: "value", ref: value[1]!, decimals: Number(value[2] ?? 0) };
    const sign = SIGN.exec(inside);
    if (sign) return { kind: "sign", ref: sign[1]!, words: sign.slice(2) };
    const text = TEXT.exec(inside);
    if (text) return { kind: "text", ref: text[1]!, is: text[2]! };
    const condition = CONDITION.exec(inside);
    if (!condition) throw new SyntaxError(inside);
    return { kind: "condition", ref: condition[1]!, holds: condition[2] as Condition };
  };

  return sequence(false);
}

/** The list whose rows a template speaks of, `lines.items` for `{lines.items.*.name}`. */
export function listOf(template: Template): string | null {
  for (const node of template) {
    if ("ref" in node && node.ref.includes(".*")) return node.ref.slice(0, node.ref.indexOf(".*"));
    const inside = node.kind === "choice" ? node.alternatives.map(listOf) : [];
    const list = inside.find((each) => each !== null);
    if (list != null) return list;
  }
  return null;
}

/** What is wrong with a template: the bracket or placeholder that cannot be read; null when sound. */
export function templateFault(text: string): string | null {
  try {
    parseTemplate(text);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The figures and texts that a template prints, conditions left out. */
export function valuesOf(template: Template): string[] {
  return template.flatMap((node) => {
    if (node.kind === "value") return [node.ref];
    if (node.kind === "choice") return node.alternatives.flatMap(valuesOf);
    return node.kind === "each" ? valuesOf(node.row) : [];
  });
}
