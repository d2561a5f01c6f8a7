import { useId, useState } from "react";
import { changes, counts } from "../text-tools";

interface Props {
  label: string;
  /** Live counts: the words before the number, and which count it is. */
  figures: readonly { label: string; of: string }[];
  /** Buttons and what they do to the text. */
  buttons: readonly { label: string; how: string }[];
  /** Said when a button is pressed and there is no text. */
  empty: string;
  clear?: boolean;
  copy?: boolean;
}

/** A box for text, with live counts and buttons whose result stands below it. */
export function TextTool({ label, figures, buttons, empty, clear, copy }: Props) {
  const id = useId();
  const [text, setText] = useState("");
  const [result, setResult] = useState<string | null>(null);
  const [copied, setCopied] = useState(false);

  function show(next: string | null) {
    setResult(next);
    setCopied(false);
  }

  return (
    <div className="stack">
      <div className="panel form">
        <div className="field">
          <div className="field-head">
            <label htmlFor={id}>{label}</label>
          </div>
          <textarea id={id} rows={8} value={text} onChange={(event) => setText(event.target.value)} />
        </div>
        {figures.length > 0 && (
          <div className="counts" role="group" aria-label="Counts">
            {figures.map((figure) => (
              <span key={figure.label}>{`${figure.label}: ${counts[figure.of]?.(text) ?? 0}`}</span>
            ))}
          </div>
        )}
        <div className="actions">
          {buttons.map((button) => (
            <button
              key={button.label}
              type="button"
              className="button"
              onClick={() => show(text.trim() === "" ? empty : (changes[button.how]?.(text) ?? text))}
            >
              {button.label}
            </button>
          ))}
          {clear && (
            <button
              type="button"
              className="button quiet"
              onClick={() => {
                setText("");
                show(null);
              }}
            >
              Clear
            </button>
          )}
        </div>
      </div>
      {result !== null && (
        <section className="panel" aria-label="Result">
          <output className="long">{result}</output>
          {copy && (
            <div className="actions">
              <button
                type="button"
                className="button"
                onClick={() => {
                  // A page without the right to the clipboard only loses the copy.
                  void navigator.clipboard?.writeText(result).catch(() => undefined);
                  setCopied(true);
                }}
              >
                {copied ? "Copied" : "Copy"}
              </button>
            </div>
          )}
        </section>
      )}
    </div>
  );
}
