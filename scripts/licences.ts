import { runCommand, type Command } from "./cli";
import { lockedPackages, unallowed } from "./supply/licences";

const command = {
  call: "npm run --silent licences",
  about: "核对全部依赖包的许可证是否在允许的范围内。",
  options: {},
  ends: { 0: "全部允许", 1: "有没有允许的许可证，逐个列出" },
} as const satisfies Command;

void runCommand(command, () => {
  const found = unallowed(lockedPackages());
  for (const { name, licence, ships } of found)
    process.stderr.write(
      `${name}：许可证 ${licence} 不在允许的范围内${ships ? "，而它随加载项发布" : ""}。\n`,
    );
  if (found.length > 0) process.exitCode = 1;
  return Promise.resolve();
});
