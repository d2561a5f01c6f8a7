import type { Verbs } from "@guildhall/contracts";
import type { Resources } from "../platform/index.ts";
import type { CommandContext, CommandRequest, CommandResult, HeadlessCommands } from "./cli/command.ts";
import { openCommandServer } from "./cli/command-server.ts";
import { createHouseCommands } from "./cli/house-commands.ts";
import { runCommand } from "./cli/run-command.ts";
import { createAccessPolicy } from "./http/access-policy.ts";
import { forgetExpired } from "./http/forget-expired.ts";
import { createFrontDoor, type FrontDoorParts } from "./http/front-door.ts";
import { closeWithConnections, listen } from "./http/listen.ts";
import type { ProjectDownloads, ProjectUploads } from "./http/ports.ts";
import { createSessions, OWNER } from "./http/session-cookie.ts";
import { openStaticSite, siteExists } from "./http/static-site.ts";
import { createMcpDoor } from "./mcp/door.ts";
import type { ToolWork } from "./mcp/ports.ts";
import { createOpenaiDoor } from "./openai/door.ts";
import type { OpenaiDoorParts } from "./openai/ports.ts";
import type { PreviewConnector } from "./preview/ports.ts";
import { createPreviewServer, type PreviewServerParts } from "./preview/preview-server.ts";
import type { TerminalService } from "./realtime/ports.ts";
import { createRealtimeServer } from "./realtime/realtime-server.ts";
import type { AccessTokens } from "./tokens/access-tokens.ts";

export interface DoorParts {
  verbs: Verbs;
  downloads: ProjectDownloads;
  uploads: ProjectUploads;
  previews: PreviewConnector;
  terminals: TerminalService;
  accessTokens: AccessTokens;
  /** What /v1 answers with. */
  openai: OpenaiDoorParts;
  /** What the tools at /mcp do. */
  tools: ToolWork;
  /** Commands beyond the house's own, e.g. build and change. */
  commands: HeadlessCommands;
  /** Folder of the exported workspace. */
  webRoot: string;
  /** No browser: only the command socket. */
  headless: boolean;
}

export interface Doors {
  /** A new one-time address of the workspace; null without a front door. */
  loginAddress(): Promise<string | null>;
  /** The address of the workspace, without a slash at its end; null without a front door. */
  address: string | null;
  /** Ports really listened on; null without a front door. */
  ports: { front: number; preview: number } | null;
  /** Where the preview with this label answers; null without a front door. */
  previewUrl(label: string): string | null;
  runCommand(request: CommandRequest, context: Pick<CommandContext, "signal" | "log">): Promise<CommandResult>;
}

type Assigned<T> = { value: T | null };
/** The server exists before the port that its policy names is known. */
const assigned =
  <T>(cell: Assigned<T>) =>
  (): T => {
    if (cell.value === null) throw new Error("a request came before the door was ready");
    return cell.value;
  };

async function openBrowserDoors(resources: Resources, parts: DoorParts) {
  const { env, lifecycle, db } = resources;
  const frontParts: Assigned<FrontDoorParts> = { value: null };
  const previewParts = Promise.withResolvers<PreviewServerParts>();
  const previewServer = createPreviewServer(previewParts.promise);
  const frontServer = createFrontDoor(assigned(frontParts));
  const realtime = createRealtimeServer(frontServer, () => ({ ...assigned(frontParts)(), terminals: parts.terminals }));

  const closePreview = closeWithConnections(previewServer);
  const previewPort = await listen(previewServer, {
    host: env.host,
    port: env.previewPort,
    variable: "GUILDHALL_PREVIEW_PORT",
  });
  lifecycle.add("preview server", closePreview);
  const previewOrigins = [`http://*.localhost:${previewPort}`];
  if (env.publicUrl) previewOrigins.push(`${env.publicUrl.protocol}//*.${env.publicUrl.host}`);
  const site = await openStaticSite(parts.webRoot, previewOrigins);
  const notReady = async () => {
    if (lifecycle.signal.aborted) return "the engine is stopping";
    if (!(await siteExists(parts.webRoot))) return "the workspace pages are not built";
    return db.settings.get("ready").then(
      () => null,
      () => "the database does not answer",
    );
  };
  const closeFront = closeWithConnections(frontServer);
  const port = await listen(frontServer, { host: env.host, port: env.port, variable: "GUILDHALL_PORT" });
  // Nothing is awaited between the start of listening and this: no request can come first.
  const policy = createAccessPolicy({ host: env.host, port, publicUrl: env.publicUrl });
  const sessions = createSessions(resources, policy, realtime.endSession);
  const { verbs, downloads, uploads, accessTokens } = parts;
  const openai = createOpenaiDoor(resources, { ...parts.openai, accessTokens });
  const mcp = createMcpDoor(resources, { work: parts.tools, accessTokens, address: () => policy.address });
  frontParts.value = {
    resources,
    verbs,
    downloads,
    uploads,
    accessTokens,
    openai,
    mcp,
    site,
    sessions,
    policy,
    notReady,
  };
  previewParts.resolve({ resources, connector: parts.previews, workspaceOrigin: policy.address });
  lifecycle.add("expired sessions and tokens", forgetExpired(resources));
  lifecycle.add("front door", () => {
    realtime.close();
    return closeFront();
  });
  return {
    loginAddress: () => sessions.loginAddress(),
    address: policy.address,
    ports: { front: port, preview: previewPort },
    previewUrl: (label: string) => (previewOrigins.at(-1) ?? "").replace("*", label),
  };
}

/**
 * Opens every way into the engine; each is closed by the lifecycle. Throws PORT_TAKEN with the variable to set.
 */
export async function openDoors(resources: Resources, parts: DoorParts): Promise<Doors> {
  const browser = parts.headless ? null : await openBrowserDoors(resources, parts);
  const loginAddress = async () => (browser ? browser.loginAddress() : null);
  const commands = { ...createHouseCommands(resources, parts.verbs, loginAddress), ...parts.commands };
  const run: Doors["runCommand"] = (request, context) =>
    runCommand({ commands, verbs: parts.verbs }, request, { ...context, actor: OWNER, cwd: request.cwd });
  resources.lifecycle.add("command socket", await openCommandServer(resources, run));
  return {
    loginAddress,
    address: browser?.address ?? null,
    ports: browser?.ports ?? null,
    previewUrl: (label) => browser?.previewUrl(label) ?? null,
    runCommand: run,
  };
}
