import type { Scalar } from "./scalar";

/**
 * Whether each of some 科目代码 is a leaf: one that no other code continues. 201 and 20103 are sums
 * of 2010301; a row without a code stands for itself.
 */
export function areLeaves(codes: readonly Scalar[]): boolean[] {
  const texts = codes.map((code) => String(code ?? ""));
  return texts.map(
    (code) => code === "" || !texts.some((other) => other !== code && other.startsWith(code)),
  );
}
