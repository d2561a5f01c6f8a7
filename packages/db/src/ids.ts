import { createHash, randomBytes } from "node:crypto";

const ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

/** A random id of 80 bits, e.g. `run_3k9…`: safe in paths, host labels and URLs. */
export function newId(prefix: string): string {
  return `${prefix}_${Array.from(randomBytes(16), (byte) => ALPHABET[byte & 31]).join("")}`;
}

/** 256 bits, URL-safe: a secret that is shown once. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** Secrets are stored only as this. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
