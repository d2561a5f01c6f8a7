import { useState } from "react";
import { parseHex, parseHsl, parseRgb, type Rgb, toHex, toHsl, toRgb } from "../colours";

const FORMATS = [
  { name: "HEX", parse: parseHex, write: toHex, example: "#3366FF" },
  { name: "RGB", parse: parseRgb, write: toRgb, example: "rgb(51, 102, 255)" },
  { name: "HSL", parse: parseHsl, write: toHsl, example: "hsl(225, 100%, 60%)" },
] as const;

/** Three ways to write one colour; typing in one fills the others. */
export function ColourConverter() {
  const [rgb, setRgb] = useState<Rgb>([51, 102, 255]);
  const [typed, setTyped] = useState<{ name: string; text: string } | null>(null);

  return (
    <div className="split">
      <form className="panel form" aria-label="Colour" onSubmit={(event) => event.preventDefault()} noValidate>
        {FORMATS.map((format) => {
          const own = typed?.name === format.name ? typed.text : null;
          const wrong = own !== null && format.parse(own) === null;
          return (
            <div className="field" key={format.name}>
              <label htmlFor={format.name}>{format.name}</label>
              <input
                id={format.name}
                autoComplete="off"
                value={own ?? format.write(rgb)}
                aria-invalid={wrong ? true : undefined}
                onBlur={() => !wrong && setTyped(null)}
                onChange={(event) => {
                  setTyped({ name: format.name, text: event.target.value });
                  const parsed = format.parse(event.target.value);
                  if (parsed) setRgb(parsed);
                }}
              />
              {wrong && (
                <p className="problem" role="alert">
                  {`${format.name} is not valid. Write it like ${format.example}.`}
                </p>
              )}
            </div>
          );
        })}
      </form>
      <section className="panel form" aria-label="Preview">
        <h2>Preview</h2>
        <div className="greeting" role="img" aria-label={`Colour preview ${toHex(rgb)}`} style={{ background: toRgb(rgb) }} />
      </section>
    </div>
  );
}
