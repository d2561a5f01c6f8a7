/** A small coloured word; `tone` picks one of six quiet colours. */
export function Badge({ text, tone }: { text: string; tone: number | "warn" }) {
  return <span className={`badge ${tone === "warn" ? "badge-warn" : `badge-${tone % 6}`}`}>{text}</span>;
}
