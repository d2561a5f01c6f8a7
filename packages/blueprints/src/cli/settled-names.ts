import type { CliCommand } from "./form.ts";
import { kebab, snake } from "./words.ts";

/** Names the emitted files use themselves. */
export const SHELL_NAMES: ReadonlySet<string> = new Set([
  "cli",
  // The barrel of the rules in TypeScript.
  "index",
  "models",
  "readers",
  "reports",
  "rules",
  "store",
  "output",
  "moves",
  "main",
  "run",
]);

/** The name a leaf comes out with. */
export function leafNameOf(given: string): string {
  const name = snake(given, "rule");
  return SHELL_NAMES.has(name) ? `${name}_rule` : name;
}

/** The word of a command beside others: its own name, or what it does. */
export function commandWord({ name, action }: Pick<CliCommand, "name" | "action">): string {
  if (name !== "") return kebab(name, "run");
  if (action.kind === "compute") return kebab(leafNameOf(action.leaf), "run");
  return kebab(action.kind === "store" ? action.verb : action.kind, "run");
}
