import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = resolve(fileURLToPath(new URL("../..", import.meta.url)));
/** What set-up brings for the checkout itself: Node, pnpm, stamps. Deleting it only costs a new download. */
export const TOOLCHAIN = resolve(ROOT, ".toolchain");
/** State of the product; see README, "Where data lives". */
export const HOME = resolve(process.env.GUILDHALL_HOME ?? resolve(ROOT, ".guildhall"));
export const OFFLINE = process.env.GUILDHALL_OFFLINE === "1";
export const NO_APT = process.env.GUILDHALL_NO_APT === "1";
