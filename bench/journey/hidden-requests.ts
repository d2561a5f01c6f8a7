import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type JsonValue, jsonValueSchema } from "@guildhall/contracts";
import { z } from "zod";
import { createPreviewService, type SandboxDriver } from "../../apps/engine/src/sandbox/index.ts";

/** Requests to a fresh service, one after the other; each must be answered as it says. */
export const requestsSchema = z.object({
  title: z.string(),
  steps: z.array(
    z.object({
      method: z.enum(["GET", "POST", "PUT", "PATCH", "DELETE"]),
      path: z.string(),
      body: jsonValueSchema.optional(),
      /** One of these. */
      status: z.array(z.number().int()),
      /** Objects hold at least this, lists exactly as many items. */
      contains: jsonValueSchema.optional(),
    }),
  ),
});
export type HiddenRequests = z.infer<typeof requestsSchema>;

function holds(found: unknown, wanted: JsonValue): boolean {
  if (Array.isArray(wanted))
    return Array.isArray(found) && found.length === wanted.length && wanted.every((item, at) => holds(found[at], item));
  if (wanted !== null && typeof wanted === "object")
    return (
      found !== null &&
      typeof found === "object" &&
      Object.entries(wanted).every(([key, item]) => holds((found as Record<string, unknown>)[key], item))
    );
  return typeof wanted === "number" && typeof found === "number" ? Math.abs(found - wanted) < 1e-6 : found === wanted;
}

/** Why the delivered service fails a conversation; null when it holds. Runs in the sandbox. */
export async function problemOfRequests(
  driver: SandboxDriver,
  requests: HiddenRequests,
  { argv, out }: { argv: string[]; out: string },
): Promise<string | null> {
  const folder = await mkdtemp(join(tmpdir(), "guildhall-hidden-"));
  const previews = await createPreviewService({ driver, home: folder, urlOf: () => "", onChange: () => undefined });
  try {
    const workspaceDir = join(folder, "service");
    await cp(out, workspaceDir, { recursive: true });
    const port = Number(argv.findLast((arg) => /^\d{2,5}$/.test(arg)) ?? 8000);
    previews.start("hidden", { workspaceDir, build: null, argv, port });
    const { state, detail } = await previews.settled("hidden");
    if (state !== "ready") return `it does not start: ${detail.slice(0, 300)}`;
    for (const { method, path, body, status, contains } of requests.steps) {
      const answer = await previews.request("hidden", {
        method,
        path,
        body: body === undefined ? null : JSON.stringify(body),
      });
      const shown = `${method} ${path} gave ${answer.status} ${answer.text.slice(0, 200)}`;
      if (!status.includes(answer.status)) return `${shown}, wanted ${status.join(" or ")}`;
      if (contains !== undefined && !holds(JSON.parse(answer.text) as unknown, contains))
        return `${shown}, wanted ${JSON.stringify(contains)}`;
    }
    return null;
  } finally {
    await previews.dispose();
    await rm(folder, { recursive: true, force: true });
  }
}
