import { fileURLToPath } from "node:url";
import { AppError, type TablePage, tablePageSchema } from "@guildhall/contracts";
import type { SandboxDriver } from "../sandbox/index.ts";

const PROGRAMS = fileURLToPath(new URL("programs/", import.meta.url));
const MOUNT = "/opt/guildhall/tables";
const LIMITS = { wallMs: 15_000, outputBytes: 4 * 1024 * 1024 };

/**
 * A page of a table in a project's SQLite file. The file is hostile: it is opened inside a sandbox, read-only, and what
 * comes back is checked. Throws INVALID_INPUT for a table that is not there, CONFLICT when the file cannot be read.
 */
export async function readTables(
  driver: SandboxDriver,
  workspaceDir: string,
  asked: { database: string; table: string | null; offset: number },
): Promise<TablePage> {
  const result = await driver.run(
    {
      workspaceDir,
      workspaceAccess: "read-only",
      argv: ["/usr/bin/python3", "-I", `${MOUNT}/read_tables.py`],
      toolchains: ["python"],
      readOnly: [{ from: PROGRAMS, to: MOUNT }],
      network: "none",
      limits: LIMITS,
    },
    { stdin: JSON.stringify(asked) },
  );
  if (result.exitCode === 3) {
    throw new AppError("INVALID_INPUT", `There is no table called ${asked.table ?? ""}.`, "Choose another table.");
  }
  const page = result.exitCode === 0 ? tablePageSchema.safeParse(parsed(result.stdout)) : null;
  if (page?.success) return page.data;
  const said = result.stderr.trim().split("\n").at(-1) ?? "";
  throw new AppError("CONFLICT", `The entries cannot be read now. ${said.slice(0, 200)}`, "Try it again in a moment.");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
