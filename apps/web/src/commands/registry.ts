import type { ProjectSummary, RunSummary } from "@guildhall/contracts";
import { goTo, STAGE_LABELS, STAGE_ORDER, type Tool } from "@/place";
import { isAskOnly, openDialog, setAskOnly, toggleDrawer, usePreferences } from "./ui-store";

/** What a command may look at and act through. */
export interface CommandContext {
  project: ProjectSummary | null;
  activeRun: RunSummary | null;
  dark: boolean;
  open: (path: string) => void;
  setDark: (dark: boolean) => void;
  openPalette: () => void;
  openQuickOpen: () => void;
  openSymbols: () => void;
  stopRun: (runId: string) => void;
  build: (projectId: string) => void;
  test: (projectId: string) => void;
  duplicate: (projectId: string) => void;
  signOut: () => void;
}

export interface Command {
  id: string;
  label: string;
  group: "Go to" | "Project" | "Run" | "View" | "Help";
  /** As `@mantine/hooks` reads them: `mod+K`, `ctrl+backquote`. */
  keys?: string;
  /** Words to find it by, beside its label. */
  words?: string;
  when?: (context: CommandContext) => boolean;
  perform: (context: CommandContext) => void;
}

const inProject = (context: CommandContext): boolean => context.project !== null;
const idle = (context: CommandContext): boolean => context.project !== null && context.activeRun === null;

const toTool = (tool: Tool, label: string, keys: string | undefined, words: string): Command => ({
  id: `tool.${tool}`,
  label,
  group: "View",
  keys,
  words,
  when: inProject,
  perform: () => goTo({ tool, item: null }),
});

/** Every command once. Menus, the palette and the shortcuts all read this list. */
export const COMMANDS: Command[] = [
  {
    id: "palette",
    label: "Command palette",
    group: "Help",
    keys: "mod+K",
    perform: (context) => context.openPalette(),
  },
  {
    id: "quick-open",
    label: "Quick open a file",
    group: "Go to",
    keys: "mod+P",
    when: inProject,
    perform: (context) => context.openQuickOpen(),
  },
  {
    id: "symbol",
    label: "Go to symbol",
    group: "Go to",
    keys: "mod+shift+O",
    words: "outline function class method heading open file",
    when: inProject,
    perform: (context) => context.openSymbols(),
  },
  { id: "projects", label: "Projects", group: "Go to", keys: "alt+P", perform: (context) => context.open("/") },
  {
    id: "new-idea",
    label: "New project from an idea",
    group: "Go to",
    keys: "alt+N",
    words: "create start brief",
    perform: (context) => context.open("/"),
  },
  {
    id: "activity",
    label: "Activity",
    group: "Go to",
    keys: "alt+A",
    words: "runs running",
    perform: (context) => context.open("/activity"),
  },
  {
    id: "models",
    label: "Models",
    group: "Go to",
    keys: "alt+M",
    words: "download server ollama gguf",
    perform: (context) => context.open("/models"),
  },
  {
    id: "access",
    label: "Access",
    group: "Go to",
    keys: "alt+T",
    words: "token api key editor openai mcp agent",
    perform: (context) => context.open("/access"),
  },
  {
    id: "guild",
    label: "Guild",
    group: "Go to",
    keys: "alt+G",
    words: "open experts policies gate experiments",
    perform: (context) => context.open("/guild"),
  },
  {
    id: "try-request",
    label: "Try a request",
    group: "Go to",
    words: "guild route routing playground decision expert",
    perform: (context) => context.open("/guild?tab=try"),
  },
  {
    id: "ask-several",
    label: "Ask several experts",
    group: "Go to",
    words: "guild answers merge compare vote second opinion",
    perform: (context) => context.open("/guild?tab=ask"),
  },
  {
    id: "doctor",
    label: "Doctor",
    group: "Go to",
    keys: "alt+D",
    words: "health sandbox check",
    perform: (context) => context.open("/doctor"),
  },
  ...STAGE_ORDER.map(
    (stage, index): Command => ({
      id: `stage.${stage}`,
      label: STAGE_LABELS[stage],
      group: "Go to",
      keys: `alt+${index + 1}`,
      words: "stage",
      when: inProject,
      perform: () => goTo({ stage, tool: null, file: null, item: null }),
    }),
  ),
  {
    id: "build",
    label: "Build",
    group: "Run",
    keys: "mod+shift+B",
    words: "generate",
    when: idle,
    perform: (context) => context.project && context.build(context.project.id),
  },
  {
    id: "test",
    label: "Run all tests",
    group: "Run",
    keys: "mod+shift+U",
    when: idle,
    perform: (context) => context.project && context.test(context.project.id),
  },
  {
    id: "stop",
    label: "Stop the run",
    group: "Run",
    keys: "mod+shift+X",
    words: "cancel abort",
    when: (context) => context.activeRun !== null,
    perform: (context) => context.activeRun && context.stopRun(context.activeRun.id),
  },
  toTool("files", "Files", "mod+shift+E", "explorer editor code"),
  toTool("search", "Search in files", "mod+shift+F", "find text"),
  toTool("problems", "Problems", "mod+shift+M", "errors types lint"),
  toTool("changes", "Changes", "mod+shift+G", "review diff hunks accept reject undo"),
  toTool("history", "History", "mod+shift+H", "versions restore diff"),
  toTool(
    "settings",
    "Project settings",
    undefined,
    "rules model local step environment values secrets env limits packages",
  ),
  {
    id: "terminal",
    label: "Toggle terminal",
    group: "View",
    keys: "ctrl+`",
    words: "shell drawer console",
    when: inProject,
    perform: toggleDrawer,
  },
  {
    id: "conversation",
    label: "Toggle conversation",
    group: "View",
    keys: "mod+B",
    words: "chat sidebar",
    when: inProject,
    perform: () => usePreferences.setState(({ conversation }) => ({ conversation: !conversation })),
  },
  {
    id: "split",
    label: "Toggle split workbench",
    group: "View",
    keys: "mod+\\",
    words: "side by side",
    when: inProject,
    perform: () => usePreferences.setState(({ split }) => ({ split: !split })),
  },
  {
    id: "outline",
    label: "Toggle outline",
    group: "View",
    words: "symbols functions headings explorer",
    when: inProject,
    perform: () => usePreferences.setState(({ outline }) => ({ outline: !outline })),
  },
  {
    id: "ask-only",
    label: "Switch between change and ask only",
    group: "View",
    words: "question edit mode message",
    when: inProject,
    perform: ({ project }) => project && setAskOnly(project.id, !isAskOnly(project.id)),
  },
  {
    id: "ears",
    label: "Switch between plain words and EARS",
    group: "View",
    words: "criteria requirements wording",
    when: inProject,
    perform: () => usePreferences.setState(({ ears }) => ({ ears: !ears })),
  },
  {
    id: "theme",
    label: "Switch between light and dark",
    group: "View",
    words: "theme colour scheme",
    perform: (context) => context.setDark(!context.dark),
  },
  {
    id: "rename",
    label: "Rename project",
    group: "Project",
    when: inProject,
    perform: ({ project }) => project && openDialog({ kind: "rename", project }),
  },
  {
    id: "duplicate",
    label: "Duplicate project",
    group: "Project",
    words: "copy",
    when: inProject,
    perform: (context) => context.project && context.duplicate(context.project.id),
  },
  {
    id: "download",
    label: "Download project as a zip",
    group: "Project",
    words: "export ship archive",
    when: inProject,
    perform: ({ project }) => project && location.assign(`/api/projects/${project.id}/zip`),
  },
  {
    id: "delete",
    label: "Delete project",
    group: "Project",
    words: "remove",
    when: inProject,
    perform: ({ project }) => project && openDialog({ kind: "delete", project }),
  },
  {
    id: "shortcuts",
    label: "Keyboard shortcuts",
    group: "Help",
    keys: "mod+/",
    words: "keys help",
    perform: () => openDialog({ kind: "shortcuts" }),
  },
  {
    id: "sign-out",
    label: "Sign out",
    group: "Help",
    words: "log out logout session leave",
    perform: (context) => context.signOut(),
  },
];

export const available = (context: CommandContext): Command[] =>
  COMMANDS.filter((command) => command.when?.(context) ?? true);

export function commandById(id: string): Command | undefined {
  return COMMANDS.find((command) => command.id === id);
}

/** `⌘K` on a Mac, `Ctrl+K` elsewhere. */
export function keysLabel(keys: string): string {
  const mac = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.userAgent);
  return keys
    .split("+")
    .map((key) => {
      if (key === "mod") return mac ? "⌘" : "Ctrl";
      if (key === "shift") return mac ? "⇧" : "Shift";
      if (key === "alt") return mac ? "⌥" : "Alt";
      if (key === "ctrl") return mac ? "⌃" : "Ctrl";
      return key;
    })
    .join(mac ? "" : "+");
}
