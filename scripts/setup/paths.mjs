import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { SetupError } from "./console.mjs";

export const ROOT = resolve(fileURLToPath(new URL("../..", import.meta.url)));
/** What set-up brings for the checkout itself: Node, pnpm, stamps. Deleting it only costs a new download. */
export const TOOLCHAIN = resolve(ROOT, ".toolchain");
/** State of the product; see README, "Where data lives". An empty value is what a shell leaves behind for "not set". */
export const HOME = resolve(process.env.GUILDHALL_HOME || resolve(ROOT, ".guildhall"));
export const OFFLINE = process.env.GUILDHALL_OFFLINE === "1";
export const NO_APT = process.env.GUILDHALL_NO_APT === "1";

/** As the engine reads them; see `platform/env.ts`. */
const SWITCH_VALUES = ["", "0", "1"];

/**
 * Refuses a switch in any other spelling before set-up does anything: who wrote `true` wants no network, and must not
 * get one. Throws SetupError.
 */
export function checkSwitches(variables = process.env) {
  for (const name of ["GUILDHALL_OFFLINE", "GUILDHALL_NO_APT"]) {
    const value = variables[name] ?? "";
    if (SWITCH_VALUES.includes(value)) continue;
    throw new SetupError(
      `${name} is not usable: it is "${value}" and must be 0 or 1.`,
      `Correct or unset ${name} and start again.`,
    );
  }
}
