/** As programs end that nobody reads from any more: 128 and the number of SIGPIPE. */
const CLOSED_PIPE = 141;

/** What cannot be written ends a command: without a word where the reader is gone, else with the reason. */
export function endWithReader(): void {
  for (const stream of [process.stdout, process.stderr])
    if (!stream.listeners("error").includes(end)) stream.on("error", end);
}

function end({ code = "" }: NodeJS.ErrnoException): never {
  if (code === "EPIPE" || code === "EOF") process.exit(CLOSED_PIPE);
  process.stderr.write(`输出没有写完（${reasons[code] ?? code}）。\n`);
  process.exit(2);
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: "磁盘空间不足",
  EDQUOT: "磁盘配额已用完",
  EFBIG: "超过了允许的文件大小",
  EIO: "磁盘读写出错",
};
