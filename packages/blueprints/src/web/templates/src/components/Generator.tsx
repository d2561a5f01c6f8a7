import { useState } from "react";

export interface Pool {
  name: string;
  /** Used only while this option is chosen; empty for always. */
  option: string;
  items: readonly string[];
}

interface Props {
  button: string;
  choice?: { label: string; options: readonly string[] };
  keyword?: string;
  pools: readonly Pool[];
  /** Text with pool names in braces. */
  pattern: string;
  amount: number;
  /** Label of a button that changes the background of the result. */
  backgrounds?: string;
  random?: () => number;
}

const SCENES = [
  { name: "calm sea", fill: "linear-gradient(160deg, #1f6f8b, #16425b)" },
  { name: "quiet forest", fill: "linear-gradient(160deg, #3c7a57, #1d4434)" },
  { name: "evening sky", fill: "linear-gradient(160deg, #b0547a, #4d3a7a)" },
  { name: "warm dunes", fill: "linear-gradient(160deg, #b9742f, #7c3f2c)" },
] as const;

const pick = (items: readonly string[], random: () => number): string => items[Math.floor(random() * items.length)] ?? "";

/** One result: every name in braces becomes an entry of its list. */
export function fill(pattern: string, pools: readonly Pool[], option: string, keyword: string, random: () => number): string {
  const text = pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
    if (name === "keyword") return keyword;
    if (name === "number") return String(Math.floor(random() * 900) + 100);
    const fitting = pools.filter((pool) => pool.name === name && (pool.option === "" || pool.option === option));
    const items = fitting.flatMap((pool) => pool.items);
    return items.length > 0 ? pick(items, random) : whole;
  });
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A button that puts random picks together; never the same result twice in a row while there is another. */
export function Generator({ button, choice, keyword, pools, pattern, amount, backgrounds, random = Math.random }: Props) {
  const [scene, setScene] = useState(-1);
  const [option, setOption] = useState(choice?.options[0] ?? "");
  const [word, setWord] = useState("");
  const [problem, setProblem] = useState("");
  const [results, setResults] = useState<string[]>([]);

  function generate() {
    if (keyword && word.trim() === "") {
      setProblem(`${keyword} is required.`);
      return;
    }
    setProblem("");
    const found: string[] = [];
    for (let tries = 0; tries < amount * 20 && found.length < amount; tries++) {
      const text = fill(pattern, pools, option, word.trim(), random);
      if (!found.includes(text) && (amount > 1 || text !== results[0])) found.push(text);
    }
    setResults(found.length > 0 ? found : [fill(pattern, pools, option, word.trim(), random)]);
  }

  return (
    <div className="split">
      <form
        className="panel form"
        noValidate
        aria-label="Generator"
        onSubmit={(event) => {
          event.preventDefault();
          generate();
        }}
      >
        {choice && (
          <div className="field">
            <label htmlFor="generator-choice">{choice.label}</label>
            <select id="generator-choice" value={option} onChange={(event) => setOption(event.target.value)}>
              {choice.options.map((entry) => (
                <option key={entry}>{entry}</option>
              ))}
            </select>
          </div>
        )}
        {keyword && (
          <div className="field">
            <label htmlFor="generator-word">{keyword}</label>
            <input
              id="generator-word"
              value={word}
              autoComplete="off"
              aria-invalid={problem ? true : undefined}
              onChange={(event) => setWord(event.target.value)}
            />
            {problem && (
              <p className="problem" role="alert">
                {problem}
              </p>
            )}
          </div>
        )}
        <div className="actions">
          <button type="submit" className="button primary">
            {button}
          </button>
          {backgrounds && (
            <button type="button" className="button" onClick={() => setScene((scene + 1) % SCENES.length)}>
              {backgrounds}
            </button>
          )}
        </div>
      </form>
      <div
        className={scene < 0 ? "panel spotlight" : "panel spotlight scene"}
        style={scene < 0 ? undefined : { background: SCENES[scene]?.fill }}
        role="status"
        aria-label={scene < 0 ? "Result" : `Result on ${SCENES[scene]?.name}`}
        aria-live="polite"
      >
        {results.length === 0 ? (
          <p className="none">Press the button to begin.</p>
        ) : (
          <ul>
            {results.map((result) => (
              <li key={result}>{result}</li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
