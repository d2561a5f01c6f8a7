/**
 * Where every command on project files runs: the driver port with bubblewrap behind it, limits, terminals and
 * previews. It never runs anything outside a sandbox, opens no port of the host and knows nothing of models.
 */
export { createBubblewrapDriver } from "./bubblewrap/bubblewrap-driver.ts";
export { DEFAULT_LIMITS } from "./limits.ts";
export type {
  SandboxDriver,
  SandboxProcess,
  SandboxResult,
  SandboxServer,
  SandboxSpec,
} from "./ports.ts";
export { createPreviewService, type PreviewService } from "./previews/preview-service.ts";
export type { PreviewRequest } from "./previews/run-preview.ts";
export {
  createTerminalService,
  type TerminalService,
} from "./terminals/terminal-service.ts";
export { PYTHON_PACKAGES } from "./toolchains/python-toolchain.ts";
