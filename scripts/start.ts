import { ServerFault } from "../host/server/fault";
import { startServer } from "../host/server/start-server";
import { runCommand, UsageFault, type Command } from "./cli";
import { settings } from "./webpack/settings";

const TRUST = {
  "self-signed":
    "The certificate is self-signed: the browser asks once whether to go on. For Excel, run " +
    "`npx office-addin-dev-certs install` once and start again.",
  "office-addin-dev-certs":
    "The certificate is the one of office-addin-dev-certs, which Excel trusts.",
  HTTPS_CERT: "The certificate is the one named by HTTPS_CERT.",
};

function portFrom(text: string | undefined): number {
  if (text === undefined || text === "") return 3000;
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new ServerFault(`PORT must be a whole number from 0 to 65535, not ${text}.`);
  }
  return port;
}

/** As the add-in was built. */
function buildSettings() {
  try {
    return settings(process.env);
  } catch (error) {
    throw new ServerFault((error as Error).message);
  }
}

async function start(): Promise<void> {
  const { base, officeJs } = buildSettings();
  const server = await startServer({
    port: portFrom(process.env.PORT),
    hosts: [new URL(base).hostname],
    scripts: URL.canParse(officeJs) ? [new URL(officeJs).origin] : [],
  });
  console.log(`Preview without Excel   ${server.url}/preview/`);
  console.log(`Manifest for Excel      ${server.url}/manifest.xml`);
  console.log(TRUST[server.certificateOrigin]);
  console.log("Ctrl-C stops the server.");
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void server.close());
  }
}

const command = {
  call: "npm start",
  about:
    "在 https://localhost:3000 提供加载项和预览，只供本机访问。环境变量：PORT 端口；HTTPS_CERT 和 HTTPS_KEY 证书。",
  options: {},
  ends: { 0: "已停止", 2: "无法启动" },
} as const satisfies Command;

void runCommand(command, () =>
  start().catch((error: unknown) => {
    throw error instanceof ServerFault ? new UsageFault([error.message]) : error;
  }),
);
