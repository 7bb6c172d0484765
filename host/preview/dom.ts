/** An element of index.html. */
export function byId<E extends HTMLElement>(id: string, type: new () => E): E {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`index.html has no ${type.name} #${id}.`);
  return element;
}

type Attributes = Readonly<Record<string, string>>;

/** An element with properties, children, and attributes that have no property everywhere. */
export function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  properties: Partial<HTMLElementTagNameMap[K]> = {},
  children: readonly (Node | string)[] = [],
  attributes: Attributes = {},
): HTMLElementTagNameMap[K] {
  const element = Object.assign(document.createElement(name), properties);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

/** Arrow keys, Home and End move the focus between the elements of a bar. */
export function moveByArrows(bar: HTMLElement, selector: string): void {
  bar.addEventListener("keydown", (event) => {
    const items = [...bar.querySelectorAll<HTMLElement>(selector)];
    const at = items.indexOf(event.target as HTMLElement);
    const last = items.length - 1;
    const targets: Readonly<Record<string, number>> = {
      ArrowRight: at === last ? 0 : at + 1,
      ArrowLeft: at === 0 ? last : at - 1,
      Home: 0,
      End: last,
    };
    const target = targets[event.key];
    if (at < 0 || target === undefined) return;
    event.preventDefault();
    items[target]?.focus();
  });
}
