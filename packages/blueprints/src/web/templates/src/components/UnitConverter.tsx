import { useState } from "react";
import { converted, QUANTITIES } from "../units";

/** A value in one unit, shown in another while it is typed. */
export function UnitConverter({ quantities }: { quantities: readonly string[] }) {
  const [quantity, setQuantity] = useState(quantities[0] ?? "length");
  const [text, setText] = useState("1");
  const [names, setNames] = useState<[string, string]>(["", ""]);
  const units = QUANTITIES[quantity] ?? [];
  const from = units.find((unit) => unit.name === names[0]) ?? units[0];
  const to = units.find((unit) => unit.name === names[1]) ?? units[1];
  const value = Number(text.replace(",", "."));
  const valid = text.trim() !== "" && Number.isFinite(value);

  return (
    <div className="split">
      <form className="panel form" aria-label="Input" onSubmit={(event) => event.preventDefault()} noValidate>
        {quantities.length > 1 && (
          <div className="field">
            <label htmlFor="quantity">Quantity</label>
            <select
              id="quantity"
              value={quantity}
              onChange={(event) => {
                setQuantity(event.target.value);
                setNames(["", ""]);
              }}
            >
              {quantities.map((name) => (
                <option key={name}>{name}</option>
              ))}
            </select>
          </div>
        )}
        <div className="field">
          <label htmlFor="value">Value</label>
          <input id="value" type="number" step="any" value={text} onChange={(event) => setText(event.target.value)} />
          {!valid && (
            <p className="problem" role="alert">
              Value must be a number.
            </p>
          )}
        </div>
        {(["From", "To"] as const).map((label, index) => (
          <div className="field" key={label}>
            <label htmlFor={label}>{label}</label>
            <select
              id={label}
              value={(index === 0 ? from : to)?.name}
              onChange={(event) => setNames(index === 0 ? [event.target.value, to?.name ?? ""] : [from?.name ?? "", event.target.value])}
            >
              {units.map((unit) => (
                <option key={unit.name}>{unit.name}</option>
              ))}
            </select>
          </div>
        ))}
        <div className="actions">
          <button type="button" className="button" onClick={() => setNames([to?.name ?? "", from?.name ?? ""])}>
            Swap
          </button>
        </div>
      </form>
      <section className="panel result" aria-label="Result">
        <div className="result-row">
          <span id="converted">Converted value</span>
          <output aria-labelledby="converted">{valid && from && to ? converted(value, from, to) : "–"}</output>
        </div>
      </section>
    </div>
  );
}
