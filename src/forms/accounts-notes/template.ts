/**
 * The narrative as data. A template is text in which
 * `{path}` stands for a figure or text of the sheet, `{path:1}` with at least one decimal,
 * `{path?增加/减少/持平}` for the word of its sign, `{path>0}` `{path<0}` `{path=0}` `{path!0}` for
 * nothing where that holds, and `[first|second]` for the first alternative in which nothing is
 * blank and every condition holds; if there is none it stands for nothing.
 */
export type TemplateNode =
  | { readonly kind: "literal"; readonly text: string }
  | { readonly kind: "value"; readonly ref: string; readonly decimals: number }
  | { readonly kind: "sign"; readonly ref: string; readonly words: readonly string[] }
  | { readonly kind: "condition"; readonly ref: string; readonly holds: Condition }
  | { readonly kind: "choice"; readonly alternatives: readonly Template[] };

export type Template = readonly TemplateNode[];

type Condition = ">" | "<" | "=" | "!";

const PATH = String.raw`[A-Za-z][\w]*(?:[.!](?:\w+|\*))*`;
const VALUE = new RegExp(`^(${PATH})(?::(\\d))?$`);
const SIGN = new RegExp(`^(${PATH})\\?([^/]*)/([^/]*)/([^/]*)$`);
const CONDITION = new RegExp(`^(${PATH})([><=!])0$`);

/** Reads a template. @throws SyntaxError when a bracket is open or a placeholder means nothing */
export function parseTemplate(text: string): Template {
  const tokens = text.split(/([[\]|{}])/).filter((token) => token !== "");
  let at = 0;

  const sequence = (depth: number): Template => {
    const nodes: TemplateNode[] = [];
    while (at < tokens.length) {
      const token = tokens[at]!;
      if (depth > 0 && (token === "|" || token === "]")) return nodes;
      at++;
      if (token === "[") nodes.push(choice(depth + 1));
      else if (token === "{") nodes.push(placeholder());
      else if (token === "]" || token === "}" || token === "|") throw new SyntaxError(token);
      else nodes.push({ kind: "literal", text: token });
    }
    if (depth > 0) throw new SyntaxError("[");
    return nodes;
  };

  const choice = (depth: number): TemplateNode => {
    const alternatives: Template[] = [];
    do alternatives.push(sequence(depth));
    while (tokens[at++] === "|");
    return { kind: "choice", alternatives };
  };

  const placeholder = (): TemplateNode => {
    const inside = tokens[at] ?? "";
    if (tokens[at + 1] !== "}") throw new SyntaxError("{");
    at += 2;
    const value = VALUE.exec(inside);
    if (value) return { kind: "value", ref: value[1]!, decimals: Number(value[2] ?? 0) };
    const sign = SIGN.exec(inside);
    if (sign) return { kind: "sign", ref: sign[1]!, words: sign.slice(2) };
    const condition = CONDITION.exec(inside);
    if (!condition) throw new SyntaxError(inside);
    return { kind: "condition", ref: condition[1]!, holds: condition[2] as Condition };
  };

  return sequence(0);
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
