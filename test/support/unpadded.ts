/** The text of a formatted document without the padding of its tables. */
export const unpadded = (text: string): string => text.replace(/ +/g, " ").replace(/-{3,}/g, "---");
