import type { AskView, GuildAnswer } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { CopyButton, Elapsed, Failure, formatDuration, ModelText, plural, Section, StateMark } from "@/components";
import { answerNames, partialWords, stateWords } from "../hooks/ask-reading";
import { ANSWER_STATES } from "../words";
import classes from "./ask.module.css";
import { MergedResult } from "./merged-result";

interface AskOutcomeProps {
  view: AskView;
  nameOf: (expert: string) => string;
  stopping: boolean;
  stopError: unknown;
  onStop: () => void;
}

/** How far the experts are, what was made of their answers, and each answer itself. */
export function AskOutcome({ view, nameOf, stopping, stopError, onStop }: AskOutcomeProps) {
  const { answers, result, partial, state, startedAt, wallMs, tokens, error } = view;
  const names = answerNames(answers, nameOf);
  const { mark, text } = stateWords(view);
  return (
    <>
      <div className={classes.state}>
        <StateMark state={mark} size={15} />
        <p aria-live="polite">{text}</p>
        <span>
          {state === "working" ? (
            <Elapsed since={startedAt} />
          ) : (
            `${formatDuration(wallMs)}, ${plural(tokens.completion, "token")} written`
          )}
        </span>
        {state === "working" && (
          <Button size="compact-xs" variant="subtle" color="red" loading={stopping} onClick={onStop}>
            Stop
          </Button>
        )}
      </div>
      {stopError !== null && <Failure error={stopError} title="Not stopped" />}
      {state === "failed" && (
        <Failure
          error={{ message: partial ? "No answer was made of theirs." : "Nobody could answer.", remedy: error }}
        />
      )}
      {partial !== null && <p className={classes.partial}>{partialWords(partial, names)}</p>}
      {result !== null && <MergedResult result={result} names={names} />}
      <Section title="Each expert's own answer">
        <ul className={classes.answers}>
          {answers.map((answer) => (
            <li key={answer.id}>
              <OwnAnswer
                answer={answer}
                name={names.get(answer.id) ?? answer.id}
                open={partial !== null && result === null}
              />
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}

/** `open`: it is shown at once, because nothing was made of it. */
function OwnAnswer({ answer, name, open }: { answer: GuildAnswer; name: string; open: boolean }) {
  const { state, text, cut, tokens, error } = answer;
  if (state === "failed") return <Failure error={{ message: `${name} gave no answer.`, remedy: error }} />;
  if (state !== "done") {
    const { word, mark } = ANSWER_STATES[state];
    return (
      <p className={classes.line}>
        <StateMark state={mark} />
        <strong>{name}</strong>
        <span>{word}</span>
      </p>
    );
  }
  return (
    <details open={open}>
      <summary className={classes.line}>
        <StateMark state="done" />
        <strong>{name}</strong>
        <span>
          {plural(tokens, "token")}
          {cut && ", ran into its limit"}
        </span>
      </summary>
      <div className={classes.own}>
        <ModelText text={text} />
        <CopyButton text={text} label={`Copy the answer of ${name}`} />
      </div>
    </details>
  );
}
