import { useMediaQuery } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import { Failure, Waiting } from "@/components";
import { EDITOR_OPTIONS, useMonaco } from "./monaco";

interface DiffViewProps {
  before: string;
  after: string;
  language: string;
}

/** Two texts side by side, or in one column where there is little room. External system: Monaco. */
export function DiffView({ before, after, language }: DiffViewProps) {
  const host = useRef<HTMLDivElement>(null);
  const { monaco, failed, retry } = useMonaco();
  const narrow = useMediaQuery("(max-width: 1200px)");
  useEffect(() => {
    if (monaco === null || host.current === null) return;
    const editor = monaco.editor.createDiffEditor(host.current, {
      ...EDITOR_OPTIONS,
      readOnly: true,
      renderSideBySide: !narrow,
      useInlineViewWhenSpaceIsLimited: true,
      renderOverviewRuler: false,
      hideUnchangedRegions: { enabled: true },
    });
    editor.getOriginalEditor().updateOptions({ ariaLabel: "Before" });
    editor.getModifiedEditor().updateOptions({ ariaLabel: "After" });
    const original = monaco.editor.createModel(before, language);
    const modified = monaco.editor.createModel(after, language);
    editor.setModel({ original, modified });
    return () => {
      editor.dispose();
      original.dispose();
      modified.dispose();
    };
  }, [monaco, before, after, language, narrow]);
  if (failed) {
    return (
      <Failure
        error={{
          message: "The editor could not be loaded.",
          remedy: "Check that the engine still runs, then try again.",
        }}
        onRetry={retry}
      />
    );
  }
  return (
    <div style={{ position: "relative", height: "100%" }}>
      {monaco === null && <Waiting label="Loading the editor" />}
      <div ref={host} style={{ height: "100%" }} />
    </div>
  );
}
