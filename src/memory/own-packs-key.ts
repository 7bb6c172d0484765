/** Where a workbook keeps packs of its own, as JSON text (see kept-twice.ts). */
export const ownPacksKey = "perf.packs";
