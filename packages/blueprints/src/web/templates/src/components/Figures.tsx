/** Headline figures in a row of tiles. */
export function Figures({ items }: { items: { label: string; text: string }[] }) {
  return (
    <div className="figures">
      {items.map((item) => (
        <div key={item.label} className="figure" role="group" aria-label={item.label}>
          <span className="hint">{item.label}</span>
          <strong>{item.text}</strong>
        </div>
      ))}
    </div>
  );
}
