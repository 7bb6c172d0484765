/** Whether each number is less than the one before it. */
export const falls = (numbers: readonly number[]): boolean =>
  numbers.every((number, i) => i === 0 || number < numbers[i - 1]!);

/** Whether each number is greater than the one before it. */
export const rises = (numbers: readonly number[]): boolean =>
  numbers.every((number, i) => i === 0 || number > numbers[i - 1]!);
