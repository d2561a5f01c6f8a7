import { useComputedColorScheme } from "@mantine/core";
import loader, { type Monaco } from "@monaco-editor/loader";
import { useEffect, useState } from "react";

loader.config({ paths: { vs: "/monaco/vs" } });

let loading: Promise<Monaco> | null = null;

/** One copy a page. A failed load may be tried again. */
function loadMonaco(): Promise<Monaco> {
  loading ??= loader.init().then(prepare, (error: unknown) => {
    loading = null;
    throw error;
  });
  return loading;
}

function prepare(monaco: Monaco): Monaco {
  const shared = {
    "editor.lineHighlightBorder": "#00000000",
    "diffEditor.insertedLineBackground": "#1a8a5514",
    "diffEditor.insertedTextBackground": "#1a8a5530",
    "diffEditor.removedLineBackground": "#cf374814",
    "diffEditor.removedTextBackground": "#cf374830",
  };
  monaco.editor.defineTheme("guildhall-light", {
    base: "vs",
    inherit: true,
    rules: [{ token: "type", foreground: "006060" }],
    colors: {
      ...shared,
      "editor.background": "#ffffff",
      "editor.lineHighlightBackground": "#f7f7f8",
      "editorLineNumber.foreground": "#6b6b78",
      "editorLineNumber.dimmedForeground": "#6b6b78",
    },
  });
  monaco.editor.defineTheme("guildhall-dark", {
    base: "vs-dark",
    inherit: true,
    rules: [{ token: "keyword", foreground: "6cb2ea" }],
    colors: {
      ...shared,
      "editor.background": "#131316",
      "editor.lineHighlightBackground": "#1a1a1f",
      "editorLineNumber.foreground": "#8b8b99",
      "editorLineNumber.dimmedForeground": "#8b8b99",
      "editorGutter.background": "#131316",
    },
  });
  // "Go to symbol" is a command of ours, with the same keys and for every language.
  const { CtrlCmd, Shift } = monaco.KeyMod;
  monaco.editor.addKeybindingRule({
    keybinding: CtrlCmd | Shift | monaco.KeyCode.KeyO,
    command: "-editor.action.quickOutline",
  });
  // The engine's own problems list is the truth; the worker's guesses without the project's packages would only alarm.
  const quiet = { noSemanticValidation: true, noSyntaxValidation: false };
  const typescript =
    (monaco as unknown as { typescript?: TypeScriptSettings }).typescript ??
    (monaco.languages as unknown as { typescript?: TypeScriptSettings }).typescript;
  typescript?.typescriptDefaults.setDiagnosticsOptions(quiet);
  typescript?.javascriptDefaults.setDiagnosticsOptions(quiet);
  typescript?.typescriptDefaults.setCompilerOptions({ jsx: 4, allowNonTsExtensions: true, target: 99 });
  return monaco;
}

interface LanguageDefaults {
  setDiagnosticsOptions: (options: { noSemanticValidation: boolean; noSyntaxValidation: boolean }) => void;
  setCompilerOptions: (options: Record<string, unknown>) => void;
}
interface TypeScriptSettings {
  typescriptDefaults: LanguageDefaults;
  javascriptDefaults: LanguageDefaults;
}

/** Monaco once it is here, the failure if it never comes, and the theme's name. */
export function useMonaco(): { monaco: Monaco | null; failed: boolean; theme: string; retry: () => void } {
  const [monaco, setMonaco] = useState<Monaco | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const theme = useComputedColorScheme("light") === "dark" ? "guildhall-dark" : "guildhall-light";
  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    let here = true;
    setFailed(false);
    loadMonaco().then(
      (loaded) => here && setMonaco(() => loaded),
      () => here && setFailed(true),
    );
    return () => {
      here = false;
    };
  }, [attempt]);
  useEffect(() => {
    monaco?.editor.setTheme(theme);
  }, [monaco, theme]);
  return { monaco, failed, theme, retry: () => setAttempt((count) => count + 1) };
}

export const EDITOR_OPTIONS = {
  fontFamily: '"JetBrains Mono Variable", ui-monospace, monospace',
  fontSize: 12.5,
  lineHeight: 20,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  automaticLayout: true,
  renderLineHighlight: "line" as const,
  overviewRulerBorder: false,
  padding: { top: 10, bottom: 10 },
  smoothScrolling: false,
  fixedOverflowWidgets: true,
  wordWrap: "off" as const,
};
