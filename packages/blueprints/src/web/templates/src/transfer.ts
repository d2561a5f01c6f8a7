import type { FieldDef, Values } from "./fields";

function download(name: string, type: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

/** A cell of a CSV file. A leading `=`, `+`, `-` or `@` is disarmed, or a spreadsheet would run it. */
function cell(value: unknown): string {
  let text = value === null || value === undefined ? "" : String(value);
  if (typeof value === "string" && /^[=+\-@]/.test(text)) text = `'${text}`;
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Rows as CSV text with a header line of labels. */
export function toCsv(fields: readonly FieldDef[], rows: readonly object[]): string {
  const header = fields.map((field) => cell(field.label)).join(",");
  const lines = rows.map((row) => fields.map((field) => cell((row as Values)[field.key])).join(","));
  return `${[header, ...lines].join("\r\n")}\r\n`;
}

export function exportCsv(name: string, fields: readonly FieldDef[], rows: readonly object[]): void {
  download(`${name}.csv`, "text/csv", toCsv(fields, rows));
}

export function exportJson(name: string, rows: readonly object[]): void {
  download(`${name}.json`, "application/json", `${JSON.stringify(rows, null, 2)}\n`);
}

/** Splits CSV text into rows of cells; quotes may hold commas and line breaks. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let value = "";
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (quoted) {
      if (char === '"' && text[i + 1] === '"') {
        value += '"';
        i++;
      } else if (char === '"') quoted = false;
      else value += char;
    } else if (char === '"') quoted = true;
    else if (char === "," || char === "\n") {
      row.push(value.replace(/\r$/, ""));
      value = "";
      if (char === "\n") {
        rows.push(row);
        row = [];
      }
    } else value += char;
  }
  if (value !== "" || row.length > 0) rows.push([...row, value.replace(/\r$/, "")]);
  return rows.filter((cells) => cells.some((entry) => entry.trim() !== ""));
}

/** Rows of a JSON or CSV file. Throws an Error a person understands. */
export async function readRows(file: File, fields: readonly FieldDef[]): Promise<unknown[]> {
  const text = await file.text();
  if (file.name.toLowerCase().endsWith(".json")) {
    const rows: unknown = JSON.parse(text);
    if (!Array.isArray(rows)) throw new Error("The file does not hold a list of rows.");
    return rows;
  }
  const [header = [], ...lines] = parseCsv(text);
  const keys = header.map((label) => fields.find((field) => field.label.toLowerCase() === label.trim().toLowerCase())?.key);
  if (!keys.some(Boolean)) throw new Error("No column of the file has a name this app knows.");
  return lines.map((cells) => Object.fromEntries(keys.flatMap((key, index) => (key ? [[key, cells[index] ?? ""]] : []))));
}
