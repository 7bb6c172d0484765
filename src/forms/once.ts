/** Remembers what a pure function of an object came to, as long as the object is there. */
export function oncePer<K extends object, V>(of: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const told = known.get(key);
    if (told) return told.value;
    const value = of(key);
    known.set(key, { value });
    return value;
  };
}
