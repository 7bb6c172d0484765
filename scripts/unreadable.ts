import { WorkbookFault } from "../src/reading/fault";
import { NoRegularFile } from "./regular-file";
import { isXlsx, whyNoWorkbook } from "./workbook-files";

/** Why a file could not be checked, in one sentence for the accountant. */
export function unreadable(error: unknown, file: string): string {
  if (error instanceof WorkbookFault)
    return error.code === "unreadableFile" && !isXlsx(file) ? whyNoWorkbook(file) : error.sentence;
  if (error instanceof NoRegularFile) return "是管道或设备，不是文件，没有读取。请写出工作簿。";
  switch ((error as NodeJS.ErrnoException).code) {
    case "ENOENT":
      return "文件不存在，请核对路径。";
    case "EACCES":
    case "EPERM":
      return "没有读取该文件的权限。";
    case "EBUSY":
      return "文件正被其他程序占用，请关闭后重试。";
    default:
      return `检查时程序出错（${String(error)}），该文件没有检查。`;
  }
}
