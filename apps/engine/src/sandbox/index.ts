/**
 * Where every command on project files runs: the driver port with bubblewrap behind it, limits, terminals and
 * previews. It never runs anything outside a sandbox, opens no port of the host and knows nothing of models.
 */
export { createBubblewrapDriver } from "./bubblewrap/bubblewrap-driver.ts";
export { DEFAULT_LIMITS, formatTime, PREVIEW_LIMITS, TERMINAL_LIMITS } from "./limits.ts";
export type {
  LimitedProgram,
  SandboxDriver,
  SandboxProcess,
  SandboxResult,
  SandboxServer,
  SandboxSpec,
} from "./ports.ts";
export {
  createPreviewService,
  PREVIEW_IDLE_MS,
  type PreviewService,
  withoutValues,
} from "./previews/preview-service.ts";
export type { PreviewRequest } from "./previews/run-preview.ts";
export {
  type EnvironmentOf,
  NO_ENVIRONMENT,
  type ProjectEnvironment,
  projectEnvironment,
  sameValues,
} from "./project-environment.ts";
export { createTerminalService, TERMINAL_IDLE_MS, type TerminalService } from "./terminals/terminal-service.ts";
export { installedPackages } from "./toolchains/installed-packages.ts";
export { PYTHON_PACKAGES } from "./toolchains/python-toolchain.ts";
