import { X509Certificate, createPrivateKey } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { generate } from "selfsigned";
import { ServerFault } from "./fault";

export interface Certificate {
  cert: string;
  key: string;
  /** Where it comes from, in words for the console. */
  origin: "HTTPS_CERT" | "office-addin-dev-certs" | "self-signed";
}

export interface CertificateSources {
  env: Readonly<Record<string, string | undefined>>;
  /** Home folder, where `office-addin-dev-certs install` leaves its files. */
  home: string;
  /** Folder in which a self-signed certificate is kept between runs. */
  cache: string;
}

const DAY = 24 * 60 * 60 * 1000;
const LIFETIME_DAYS = 365;

// Numbers of RFC 5280, GeneralName.
const DNS_NAME = 2;
const IP_ADDRESS = 7;

type CertificateExtension = NonNullable<
  NonNullable<Parameters<typeof generate>[1]>["extensions"]
>[number];

/** What the certificate says: good for a year, for this machine alone, and for serving. */
function wanted() {
  const extensions: CertificateExtension[] = [
    { name: "basicConstraints", cA: false },
    { name: "keyUsage", digitalSignature: true, keyEncipherment: true },
    { name: "extKeyUsage", serverAuth: true },
    {
      name: "subjectAltName",
      altNames: [
        { type: DNS_NAME, value: "localhost" },
        { type: IP_ADDRESS, ip: "127.0.0.1" },
        { type: IP_ADDRESS, ip: "::1" },
      ],
    },
  ];
  const notAfterDate = new Date(Date.now() + LIFETIME_DAYS * DAY);
  return { notAfterDate, keySize: 2048, algorithm: "sha256", extensions };
}

/**
 * The certificate for https on localhost: the one named by HTTPS_CERT and HTTPS_KEY (paths), else the
 * one that `npx office-addin-dev-certs install` made Windows or macOS trust, else a self-signed one.
 */
export async function localhostCertificate(
  { env, home, cache }: CertificateSources = {
    env: process.env,
    home: homedir(),
    cache: join("build", "certificate"),
  },
): Promise<Certificate> {
  if (env.HTTPS_CERT || env.HTTPS_KEY) return namedCertificate(env.HTTPS_CERT, env.HTTPS_KEY);
  const trusted = readPair(join(home, ".office-addin-dev-certs"));
  if (trusted && isUsable(trusted)) return { ...trusted, origin: "office-addin-dev-certs" };
  return { ...(await selfSigned(cache)), origin: "self-signed" };
}

type Pair = Omit<Certificate, "origin">;

function namedCertificate(cert: string | undefined, key: string | undefined): Certificate {
  if (!cert || !key) throw new ServerFault("HTTPS_CERT and HTTPS_KEY must be given together.");
  for (const path of [cert, key]) {
    if (!existsSync(path) || !statSync(path).isFile())
      throw new ServerFault(`HTTPS_CERT, HTTPS_KEY: there is no file ${path}.`);
  }
  const pair = { cert: readFileSync(cert, "utf8"), key: readFileSync(key, "utf8") };
  if (!isPair(pair))
    throw new ServerFault(
      `HTTPS_CERT ${cert} and HTTPS_KEY ${key} are no certificate and its key.`,
    );
  return { ...pair, origin: "HTTPS_CERT" };
}

function isPair({ cert, key }: Pair): boolean {
  try {
    return new X509Certificate(cert).checkPrivateKey(createPrivateKey(key));
  } catch {
    return false;
  }
}

async function selfSigned(folder: string): Promise<Pair> {
  const kept = readPair(folder);
  if (kept && isUsable(kept)) {
    keepPrivate(folder);
    return kept;
  }
  const made = await generate([{ name: "commonName", value: "localhost" }], wanted());
  const pair = { cert: made.cert, key: made.private };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "localhost.crt"), pair.cert);
  // One that stands there would keep its rights.
  rmSync(join(folder, "localhost.key"), { force: true });
  writeFileSync(join(folder, "localhost.key"), pair.key, { mode: 0o600 });
  return pair;
}

const keepPrivate = (folder: string): void => chmodSync(join(folder, "localhost.key"), 0o600);

function readPair(folder: string): Pair | undefined {
  const cert = join(folder, "localhost.crt");
  const key = join(folder, "localhost.key");
  if (!existsSync(cert) || !existsSync(key)) return undefined;
  return { cert: readFileSync(cert, "utf8"), key: readFileSync(key, "utf8") };
}

/** True when the pair belongs together and will not expire within a day. */
function isUsable({ cert, key }: Pair): boolean {
  try {
    const certificate = new X509Certificate(cert);
    return (
      Date.parse(certificate.validTo) > Date.now() + DAY &&
      certificate.checkPrivateKey(createPrivateKey(key))
    );
  } catch {
    return false;
  }
}
