import { runCommand } from "../../scripts/cli";
import { writeOut } from "../../scripts/write-out";

const [out = "", megabytes = "1"] = process.argv.slice(2);
const command = { call: "write", about: "写一个文件。", options: {}, ends: { 0: "已写" } };

/** Writes a file of so many MB, each byte a 2, as a command writes what it made. */
void runCommand(
  command,
  () => writeOut(out, new Uint8Array(Number(megabytes) * 1024 * 1024).fill(2)),
  [],
);
