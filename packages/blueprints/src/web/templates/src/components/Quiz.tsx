import { useState } from "react";

export interface Question {
  text: string;
  options: readonly string[];
  answer: string;
}

/** Questions one after the other, the right answer shown at once, the score at the end. */
export function Quiz({ questions }: { questions: readonly Question[] }) {
  const [at, setAt] = useState(0);
  const [given, setGiven] = useState<string | null>(null);
  const [score, setScore] = useState(0);
  const question = questions[at];

  if (!question) {
    return (
      <section className="panel form narrow">
        <h2>Your result</h2>
        <p role="status">{`You answered ${score} of ${questions.length} correctly.`}</p>
        <div className="actions">
          <button
            type="button"
            className="button primary"
            onClick={() => {
              setAt(0);
              setScore(0);
              setGiven(null);
            }}
          >
            Start again
          </button>
        </div>
      </section>
    );
  }
  return (
    <section className="panel form narrow">
      <p className="hint">{`Question ${at + 1} of ${questions.length}`}</p>
      <h2>{question.text}</h2>
      <div className="choices">
        {question.options.map((option) => (
          <button
            key={option}
            type="button"
            className={`button ${given === null ? "" : option === question.answer ? "right" : option === given ? "wrong" : ""}`}
            disabled={given !== null}
            onClick={() => {
              setGiven(option);
              if (option === question.answer) setScore(score + 1);
            }}
          >
            {option}
          </button>
        ))}
      </div>
      <p role="status">{given === null ? "" : given === question.answer ? "Correct!" : `Wrong. The answer is ${question.answer}.`}</p>
      {given !== null && (
        <div className="actions">
          <button
            type="button"
            className="button primary"
            onClick={() => {
              setAt(at + 1);
              setGiven(null);
            }}
          >
            {at + 1 < questions.length ? "Next question" : "Show result"}
          </button>
        </div>
      )}
    </section>
  );
}
