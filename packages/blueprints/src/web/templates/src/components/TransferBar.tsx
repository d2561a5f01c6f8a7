import { useRef } from "react";
import type { FieldDef } from "../fields";
import { announce } from "../notice";
import { exportCsv, exportJson, readRows } from "../transfer";

interface Props {
  noun: string;
  fields: readonly FieldDef[];
  rows: readonly object[];
  onImport: (rows: unknown[]) => void;
}

/** Takes all rows out as CSV or JSON, and brings such a file back in. */
export function TransferBar({ noun, fields, rows, onImport }: Props) {
  const input = useRef<HTMLInputElement>(null);

  async function load(file: File | undefined) {
    if (!file) return;
    try {
      const read = await readRows(file, fields);
      onImport(read);
      announce(`${read.length} rows imported.`);
    } catch (error) {
      announce(`The file could not be read. ${error instanceof Error ? error.message : ""}`);
    }
    if (input.current) input.current.value = "";
  }

  return (
    <div className="transfer">
      <button type="button" className="button quiet" onClick={() => exportCsv(noun, fields, rows)}>
        Export CSV
      </button>
      <button type="button" className="button quiet" onClick={() => exportJson(noun, rows)}>
        Export JSON
      </button>
      <button type="button" className="button quiet" onClick={() => input.current?.click()}>
        Import
      </button>
      <input ref={input} type="file" accept=".json,.csv" aria-label="File to import" hidden onChange={(event) => void load(event.target.files?.[0])} />
    </div>
  );
}
