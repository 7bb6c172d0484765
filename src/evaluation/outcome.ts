/** A value, or the facts of why there is none. Sentences are made elsewhere. */
export type Outcome<T, F> = { ok: true; value: T } | { ok: false; fault: F };

export const success = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
export const failure = <F>(fault: F): { ok: false; fault: F } => ({ ok: false, fault });
