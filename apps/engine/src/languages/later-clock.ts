import { fileURLToPath } from "node:url";
import type { SandboxSpec } from "../sandbox/index.ts";

const MOUNT = "/opt/guildhall/later-clock";
const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Another year, month, day of the month and of the week, hour, minute and second. */
const LATER_SECONDS = 400 * 86_400 + 5 * 3600 + 17 * 60 + 23;

/**
 * The same run on a later day: a program in Python or Node sees another clock from its first line on. What it prints
 * differently then depends on when it is run.
 */
export function onLaterDay(spec: SandboxSpec): SandboxSpec {
  return {
    ...spec,
    readOnly: [
      ...(spec.readOnly ?? []),
      { from: folder("python/later_clock"), to: `${MOUNT}/python` },
      { from: folder("typescript"), to: `${MOUNT}/node` },
    ],
    env: {
      ...spec.env,
      PYTHONPATH: [`${MOUNT}/python`, spec.env?.PYTHONPATH].filter(Boolean).join(":"),
      NODE_OPTIONS: `--require=${MOUNT}/node/later-clock.cjs`,
      GUILDHALL_LATER_SECONDS: String(LATER_SECONDS),
    },
  };
}
