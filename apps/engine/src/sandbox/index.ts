/**
 * Where every command on project files runs: the driver port with bubblewrap behind it, limits, terminals and
 * previews. It never runs anything outside a sandbox, opens no port of the host and knows nothing of models.
 */
export { type BubblewrapOptions, createBubblewrapDriver } from "./bubblewrap/bubblewrap-driver.ts";
export { DEFAULT_LIMITS, MANY_THREADS } from "./limits.ts";
export type {
  SandboxDriver,
  SandboxLimits,
  SandboxProcess,
  SandboxResult,
  SandboxServer,
  SandboxSpec,
  SandboxTerminal,
  Toolchain,
} from "./ports.ts";
export { createPreviewService, type PreviewService, type PreviewServiceOptions } from "./previews/preview-service.ts";
export type { PreviewRequest } from "./previews/run-preview.ts";
export {
  createTerminalService,
  type TerminalService,
  type TerminalServiceOptions,
} from "./terminals/terminal-service.ts";
