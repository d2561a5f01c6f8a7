import { fileURLToPath } from "node:url";
import type { PageStep } from "@guildhall/contracts";
import { onCopy, type TestCommand } from "../test-command.ts";
import type { PagePlan } from "./page-program.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const MOUNT = "/opt/guildhall/pages";

/** A page step as a person reads it: `fill textbox "Title" with "Milk"`. */
export function stepText(step: PageStep): string {
  const target = [step.role, step.name === undefined ? "" : JSON.stringify(step.name)].filter(Boolean).join(" ");
  const value = step.value === undefined ? "" : JSON.stringify(step.value);
  if (step.action === "expect") return ["expect", target, step.expect, value].filter(Boolean).join(" ");
  return [step.action, target, target && value ? "with" : "", value].filter(Boolean).join(" ");
}

/** Page checks need the server as well, so that their command is made for each run. `own`: names of the project's values. */
export function pagesCommand(server: Omit<PagePlan["server"], "notInBuild">, own: string[]): TestCommand {
  return {
    id: "pages",
    owns: () => false,
    testName: (checkId) => checkId,
    cut: () => null,
    spec: ({ mark, checks }) => {
      const pages = checks.flatMap((check) => (check.kind === "page" ? [{ id: check.id, steps: check.steps }] : []));
      const plan: PagePlan = { mark, server: { ...server, notInBuild: own }, checks: pages };
      return {
        argv: onCopy(["/opt/node/bin/node", "--disable-warning=ExperimentalWarning", `${MOUNT}/page-program.ts`]),
        toolchains: ["node", "chromium"],
        readOnly: [{ from: HERE, to: MOUNT }],
        env: { VITE_CACHE_DIR: "/tmp/vite" },
        stdin: JSON.stringify(plan),
        limits: { tasks: 512, memoryBytes: 2 * 1024 ** 3, cpus: 2 },
      };
    },
  };
}
