import { useState } from "react";

interface Props {
  backgrounds: readonly string[];
  fonts: readonly string[];
  message: string;
}

const FILLS = [
  "linear-gradient(140deg, #ff7e5f, #c9406b)",
  "linear-gradient(140deg, #2193b0, #314f9c)",
  "linear-gradient(140deg, #3a8d4e, #1e5c55)",
  "linear-gradient(140deg, #6a4fc8, #35267a)",
  "linear-gradient(140deg, #d99020, #a84a1b)",
  "linear-gradient(140deg, #45505f, #191e28)",
];
const FACES: Record<string, string> = {
  Classic: "Georgia, 'Times New Roman', serif",
  Modern: "ui-sans-serif, system-ui, sans-serif",
  Handwritten: "'Segoe Script', 'Bradley Hand', 'Comic Sans MS', cursive",
  Typewriter: "'Courier New', ui-monospace, monospace",
};

/** Background, words and letters of a card, and how it will look. */
export function GreetingCard({ backgrounds, fonts, message }: Props) {
  const [background, setBackground] = useState(backgrounds[0] ?? "");
  const [font, setFont] = useState(fonts[0] ?? "");
  const [text, setText] = useState(message);
  return (
    <div className="split">
      <form className="panel form" aria-label="Card" onSubmit={(event) => event.preventDefault()}>
        <div className="field">
          <label htmlFor="message">Message</label>
          <textarea id="message" rows={4} maxLength={240} value={text} onChange={(event) => setText(event.target.value)} />
        </div>
        <div className="field">
          <label htmlFor="background">Background</label>
          <select id="background" value={background} onChange={(event) => setBackground(event.target.value)}>
            {backgrounds.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="font">Font</label>
          <select id="font" value={font} onChange={(event) => setFont(event.target.value)}>
            {fonts.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
      </form>
      <section className="panel form" aria-label="Preview">
        <h2>Preview</h2>
        <article
          className="greeting"
          aria-label={`Card with background ${background} and font ${font}`}
          style={{ background: FILLS[backgrounds.indexOf(background) % FILLS.length], fontFamily: FACES[font] ?? FACES.Classic }}
        >
          {text}
        </article>
      </section>
    </div>
  );
}
