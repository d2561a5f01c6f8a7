import { type FormEvent, useEffect, useState } from "react";

interface Props {
  mode: "until" | "minutes" | "stopwatch";
  minutes: number;
  /** Minutes of rest after each round; 0 for a timer that only ends. */
  rest?: number;
}

const pad = (value: number) => String(value).padStart(2, "0");

/** Whole days, hours, minutes and seconds of a length of time. */
export function parts(milliseconds: number): { days: number; hours: number; minutes: number; seconds: number } {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  return {
    days: Math.floor(total / 86_400),
    hours: Math.floor(total / 3600) % 24,
    minutes: Math.floor(total / 60) % 60,
    seconds: total % 60,
  };
}

/** The present moment, a few times a second while `running`. */
function useNow(running: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) return;
    setNow(Date.now());
    const timer = setInterval(() => setNow(Date.now()), 250);
    return () => clearInterval(timer);
  }, [running]);
  return now;
}

function Clock({ milliseconds }: { milliseconds: number }) {
  const { days, hours, minutes, seconds } = parts(milliseconds);
  const cells: [string, number][] = [["Days", days], ["Hours", hours], ["Minutes", minutes], ["Seconds", seconds]];
  return (
    <div className="clock" role="timer" aria-label="Time">
      {cells.map(([label, value]) => (
        <div key={label}>
          <strong>{pad(value)}</strong>
          <span className="hint">{label}</span>
        </div>
      ))}
    </div>
  );
}

/** `25:00`, with hours in front when there are any. */
function Face({ milliseconds }: { milliseconds: number }) {
  const { days, hours, minutes, seconds } = parts(milliseconds);
  const whole = days * 24 + hours;
  return (
    <div className="clock" role="timer" aria-label="Time">
      <strong>{`${whole > 0 ? `${whole}:` : ""}${pad(minutes)}:${pad(seconds)}`}</strong>
    </div>
  );
}

/** Counts down to a moment that the person sets. */
function Until() {
  const [text, setText] = useState("");
  const [target, setTarget] = useState<number | null>(null);
  const [problem, setProblem] = useState("");
  const now = useNow(target !== null);

  function start(event: FormEvent) {
    event.preventDefault();
    const moment = Date.parse(text);
    const wrong = text === "" ? "Date and time is required." : moment <= Date.now() ? "Choose a moment in the future." : "";
    setProblem(Number.isNaN(moment) && text !== "" ? "Date and time is not valid." : wrong);
    if (wrong === "" && !Number.isNaN(moment)) setTarget(moment);
  }

  return (
    <>
      <form className="panel form" onSubmit={start} noValidate aria-label="Event">
        <div className="field">
          <label htmlFor="moment">Date and time</label>
          <input id="moment" type="datetime-local" value={text} onChange={(event) => setText(event.target.value)} />
          {problem && (
            <p className="problem" role="alert">
              {problem}
            </p>
          )}
        </div>
        <div className="actions">
          <button type="submit" className="button primary">
            Start
          </button>
          <button
            type="button"
            className="button"
            onClick={() => {
              setTarget(null);
              setText("");
              setProblem("");
            }}
          >
            Reset
          </button>
        </div>
      </form>
      <section className="panel form" aria-label="Countdown">
        <Clock milliseconds={target === null ? 0 : target - now} />
        <p className="hint" role="status">
          {target === null ? "No countdown yet." : target <= now ? "The time has come." : "Counting down."}
        </p>
      </section>
    </>
  );
}

/** A stopwatch, or a timer of so many minutes; with a rest it goes from one to the other until stopped. */
function Running({ minutes, rest }: { minutes: number | null; rest: number }) {
  const [pause, setPause] = useState(String(rest));
  const [resting, setResting] = useState(false);
  const [rounds, setRounds] = useState(0);
  const [length, setLength] = useState(String(minutes ?? 0));
  const [began, setBegan] = useState<number | null>(null);
  const [kept, setKept] = useState(0);
  const now = useNow(began !== null);
  const spent = kept + (began === null ? 0 : Math.max(0, now - began));
  const whole = Math.max(0, Number(resting ? pause : length) || 0) * 60_000;
  const over = minutes !== null && spent >= whole && spent > 0;

  useEffect(() => {
    if (!over) return;
    if (rest === 0) {
      setKept(whole);
      setBegan(null);
      return;
    }
    setKept(0);
    setBegan(Date.now());
    setResting(!resting);
    if (!resting) setRounds((before) => before + 1);
  }, [over, whole, rest, resting]);

  function next() {
    setKept(0);
    setBegan(began === null ? null : Date.now());
    setResting(!resting);
    if (!resting) setRounds((before) => before + 1);
  }

  return (
    <section className="panel form" aria-label="Timer">
      {minutes !== null && (
        <div className="field">
          <label htmlFor="length">{rest > 0 ? "Work minutes" : "Minutes"}</label>
          <input
            id="length"
            type="number"
            min={1}
            value={length}
            disabled={began !== null}
            onChange={(event) => {
              setLength(event.target.value);
              setKept(0);
            }}
          />
        </div>
      )}
      {rest > 0 && (
        <div className="field">
          <label htmlFor="pause">Break minutes</label>
          <input
            id="pause"
            type="number"
            min={1}
            value={pause}
            disabled={began !== null}
            onChange={(event) => {
              setPause(event.target.value);
              setKept(0);
            }}
          />
        </div>
      )}
      {rest > 0 && <h2>{resting ? "Break" : "Work"}</h2>}
      <Face milliseconds={minutes === null ? spent : whole - spent + (spent > 0 ? 999 : 0)} />
      <p className="hint" role="status">
        {over ? "Time is up." : began !== null ? "Running." : spent > 0 ? "Paused." : "Ready."}
      </p>
      <div className="actions">
        <button
          type="button"
          className="button primary"
          disabled={over}
          onClick={() => {
            if (began === null) return setBegan(Date.now());
            setKept(spent);
            setBegan(null);
          }}
        >
          {began === null ? "Start" : "Pause"}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            setBegan(null);
            setKept(0);
            setResting(false);
            setRounds(0);
          }}
        >
          Reset
        </button>
        {rest > 0 && (
          <button type="button" className="button" onClick={next}>
            Skip
          </button>
        )}
      </div>
      {rest > 0 && <p className="hint">{`Finished sessions: ${rounds}`}</p>}
    </section>
  );
}

export function Timer({ mode, minutes, rest = 0 }: Props) {
  if (mode === "until") {
    return (
      <div className="split">
        <Until />
      </div>
    );
  }
  return (
    <div className="stack narrow">
      <Running minutes={mode === "minutes" ? minutes : null} rest={mode === "minutes" ? rest : 0} />
    </div>
  );
}
