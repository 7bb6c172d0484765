import { X509Certificate } from "node:crypto";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localhostCertificate, type Certificate } from "../../../host/server/certificate";

const root = mkdtempSync(join(tmpdir(), "perf-certificate-"));
const cache = join(root, "cache");
let self: Certificate;

beforeAll(async () => {
  self = await localhostCertificate({ env: {}, home: root, cache });
});

afterAll(() => rmSync(root, { recursive: true }));

test("self-signed: for localhost, 127.0.0.1 and ::1, with its own key", () => {
  const certificate = new X509Certificate(self.cert);
  expect(self.origin).toBe("self-signed");
  expect(certificate.checkHost("localhost")).toBe("localhost");
  expect(certificate.checkIP("127.0.0.1")).toBe("127.0.0.1");
  expect(certificate.checkIP("::1")).toBe("::1");
  expect(certificate.ca).toBe(false);
});

test("self-signed: kept between runs, so the browser asks only once", async () => {
  expect(await localhostCertificate({ env: {}, home: root, cache })).toEqual(self);
});

test("a kept certificate that is damaged or has a foreign key is made anew", async () => {
  writeFileSync(join(cache, "localhost.crt"), "damaged");
  const again = await localhostCertificate({ env: {}, home: root, cache });
  expect(new X509Certificate(again.cert).checkHost("localhost")).toBe("localhost");
  writeFileSync(join(cache, "localhost.key"), self.key);
  const anew = await localhostCertificate({ env: {}, home: root, cache });
  expect(anew.cert).not.toBe(again.cert);
});

test("self-signed: nobody else reads the key, be it new, kept or made anew", async () => {
  const key = join(cache, "localhost.key");
  const rights = async (): Promise<string> => {
    await localhostCertificate({ env: {}, home: root, cache });
    return (statSync(key).mode & 0o777).toString(8);
  };
  rmSync(cache, { recursive: true, force: true });
  expect(await rights()).toBe("600");
  chmodSync(key, 0o644);
  expect(await rights()).toBe("600");
  writeFileSync(join(cache, "localhost.crt"), "damaged");
  chmodSync(key, 0o666);
  expect(await rights()).toBe("600");
});

test("the certificate that Office trusts goes before the self-signed one", async () => {
  const home = join(root, "developer");
  const folder = join(home, ".office-addin-dev-certs");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "localhost.crt"), self.cert);
  writeFileSync(join(folder, "localhost.key"), self.key);
  expect(await localhostCertificate({ env: {}, home, cache })).toEqual({
    cert: readFileSync(join(folder, "localhost.crt"), "utf8"),
    key: readFileSync(join(folder, "localhost.key"), "utf8"),
    origin: "office-addin-dev-certs",
  });
});

test("the certificate named by the environment goes before all", async () => {
  const cert = join(root, "own.crt");
  const key = join(root, "own.key");
  writeFileSync(cert, self.cert);
  writeFileSync(key, self.key);
  const env = { HTTPS_CERT: cert, HTTPS_KEY: key };
  expect(await localhostCertificate({ env, home: root, cache })).toEqual({
    ...self,
    origin: "HTTPS_CERT",
  });
});

test("a certificate named without its key, or one that does not exist, is refused", async () => {
  const missing = join(root, "missing.crt");
  await expect(
    localhostCertificate({ env: { HTTPS_CERT: missing }, home: root, cache }),
  ).rejects.toThrow("HTTPS_CERT and HTTPS_KEY must be given together.");
  const env = { HTTPS_CERT: missing, HTTPS_KEY: missing };
  await expect(localhostCertificate({ env, home: root, cache })).rejects.toThrow(
    `there is no file ${missing}`,
  );
});

test("a folder, or a file that is no certificate, is refused", async () => {
  const refusedFor = (file: string) =>
    expect(localhostCertificate({ env: { HTTPS_CERT: file, HTTPS_KEY: file }, home: root, cache }))
      .rejects;
  await refusedFor(root).toThrow(`there is no file ${root}`);
  for (const text of ["", "certificate"]) {
    const file = join(root, "text.crt");
    writeFileSync(file, text);
    await refusedFor(file).toThrow(`HTTPS_CERT ${file} and HTTPS_KEY ${file} are no certificate`);
  }
});
