import { useEffect, useRef } from "react";
import { Failure, Waiting } from "@/components";
import { EDITOR_OPTIONS, useMonaco } from "./monaco";

export interface Marker {
  line: number;
  message: string;
}

interface CodeEditorProps {
  /** Identity of the text: another path shows another model with its own undo history. */
  path: string;
  language: string;
  value: string;
  readOnly?: boolean;
  line?: number | null;
  /** Another number asks for the same line again. */
  again?: number;
  markers?: Marker[];
  onChange?: (value: string) => void;
  onSave?: () => void;
  /** The line the cursor went to. */
  onCursor?: (line: number) => void;
}

/** With its byte-order mark and its own line ends: a save changes only what was typed. */
const AS_IT_IS = { preserveBOM: true, lineEnding: "" };

const LOAD_FAILED = {
  message: "The editor could not be loaded.",
  remedy: "Check that the engine still runs, then try again.",
};

/** A text editor. External system: Monaco. */
export function CodeEditor({
  path,
  language,
  value,
  readOnly = false,
  line,
  again,
  markers,
  onChange,
  onSave,
  onCursor,
}: CodeEditorProps) {
  const host = useRef<HTMLDivElement>(null);
  const { monaco, failed, retry } = useMonaco();
  const editor = useRef<ReturnType<NonNullable<typeof monaco>["editor"]["create"]> | null>(null);
  const callbacks = useRef({ onChange, onSave, onCursor });
  callbacks.current = { onChange, onSave, onCursor };
  const silent = useRef(false);

  useEffect(() => {
    if (monaco === null || host.current === null) return;
    const created = monaco.editor.create(host.current, { ...EDITOR_OPTIONS, model: null, ariaLabel: "Editor" });
    editor.current = created;
    created.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyS, () => callbacks.current.onSave?.());
    const change = created.onDidChangeModelContent(() => {
      if (!silent.current) callbacks.current.onChange?.(created.getValue(AS_IT_IS));
    });
    const move = created.onDidChangeCursorPosition(({ position }: { position: { lineNumber: number } }) =>
      callbacks.current.onCursor?.(position.lineNumber),
    );
    return () => {
      move.dispose();
      change.dispose();
      created.getModel()?.dispose();
      created.dispose();
      editor.current = null;
    };
  }, [monaco]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the text of an open model is set by the next effect
  useEffect(() => {
    if (monaco === null || editor.current === null) return;
    const model = monaco.editor.createModel(value, language);
    editor.current.setModel(model);
    return () => model.dispose();
  }, [monaco, path, language]);

  useEffect(() => {
    const model = editor.current?.getModel();
    if (!model || editor.current?.getValue(AS_IT_IS) === value) return;
    silent.current = true;
    model.pushEditOperations([], [{ range: model.getFullModelRange(), text: value }], () => null);
    silent.current = false;
  }, [value]);

  useEffect(() => {
    if (monaco !== null) editor.current?.updateOptions({ readOnly });
  }, [monaco, readOnly]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another file with the same line is another place, and so is a line asked for again
  useEffect(() => {
    if (!line || monaco === null) return;
    editor.current?.revealLineInCenter(line);
    editor.current?.setPosition({ lineNumber: line, column: 1 });
    editor.current?.focus();
  }, [monaco, line, path, again]);

  useEffect(() => {
    const model = editor.current?.getModel();
    if (!model || monaco === null) return;
    const shown = (markers ?? []).map((marker) => ({
      severity: monaco.MarkerSeverity.Error,
      message: marker.message,
      startLineNumber: marker.line,
      endLineNumber: marker.line,
      startColumn: 1,
      endColumn: model.getLineMaxColumn(Math.min(Math.max(1, marker.line), model.getLineCount())),
    }));
    monaco.editor.setModelMarkers(model, "guildhall", shown);
  }, [monaco, markers]);

  if (failed) return <Failure error={LOAD_FAILED} onRetry={retry} />;
  return (
    <div style={{ position: "relative", height: "100%" }}>
      {monaco === null && <Waiting label="Loading the editor" />}
      <div ref={host} style={{ height: "100%", visibility: monaco === null ? "hidden" : "visible" }} />
    </div>
  );
}
