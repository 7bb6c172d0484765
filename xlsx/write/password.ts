// What a file keeps of a password: ECMA-376 Part 1, 18.2.29 and 18.3.1.85 (algorithmName, hashValue,
// saltValue, spinCount). It is there to stop slips, and takes seconds to make: a hash of a hash of a hash.
const ALGORITHM = "SHA-512";
const SPINS = 100_000;
const SALT_BYTES = 16;

/** What was made of a password; nothing of it leads back. */
export interface PasswordHash {
  readonly algorithmName: string;
  readonly hashValue: string;
  readonly saltValue: string;
  readonly spinCount: number;
}

// A file never holds the password. Opening keeps what it holds as the password, which nobody can
// type, and saving writes it back. The 16 bits kept before Excel 2013 are dropped.
const HASHED = /^(?<algorithmName>SHA-\d+) (?<spinCount>\d+) (?<saltValue>\S+) (?<hashValue>\S+)$/;

/** What is kept of a password that is typed or was kept already; null where there is none. */
export async function hashOf(password: string | null): Promise<PasswordHash | null> {
  if (password === null || password === "") return null;
  const kept = HASHED.exec(password)?.groups as Record<keyof PasswordHash, string> | undefined;
  return kept ? { ...kept, spinCount: Number(kept.spinCount) } : newHash(password);
}

async function newHash(password: string): Promise<PasswordHash> {
  const salt = crypto.getRandomValues(new Uint8Array(SALT_BYTES));
  const letters = new Uint8Array(password.length * 2);
  const view = new DataView(letters.buffer);
  for (let i = 0; i < password.length; i++) view.setUint16(i * 2, password.charCodeAt(i), true);
  let hash = await digest(Uint8Array.of(...salt, ...letters));
  const next = new Uint8Array(hash.length + 4);
  for (let spin = 0; spin < SPINS; spin++) {
    next.set(hash);
    new DataView(next.buffer).setUint32(hash.length, spin, true);
    hash = await digest(next);
  }
  return {
    algorithmName: ALGORITHM,
    hashValue: base64(hash),
    saltValue: base64(salt),
    spinCount: SPINS,
  };
}

const digest = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
  new Uint8Array(await crypto.subtle.digest(ALGORITHM, bytes));

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes));
