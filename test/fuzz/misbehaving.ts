/** A process that does what no reader of files may do. */
process.on("message", (job: string) => {
  const kept: number[][] = [];
  // As deaf as a loop without end.
  if (job === "loop") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
  if (job === "exit") process.exit(3);
  while (job === "fill") kept.push(Array.from({ length: 100_000 }, (_, i) => i));
  process.send!(job);
});
