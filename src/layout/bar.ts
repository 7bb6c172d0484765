/** A bar is as long as its fraction of 1. */
export const BAR = {
  lower: { type: "Number", formula: "0" },
  upper: { type: "Number", formula: "1" },
} as const;
