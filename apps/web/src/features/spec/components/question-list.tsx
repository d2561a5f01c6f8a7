import type { Question } from "@guildhall/contracts";
import { Button, TextInput } from "@mantine/core";
import { useState } from "react";
import { isWrong, SHOULD_BE } from "../hooks/questions";
import type { SpecEditor } from "../hooks/use-spec-editor";
import classes from "./rows.module.css";

/** What the engine takes for "decide for me"; it records an assumption. */
const DECIDE = "decide";

/** Asks for the right result after a "no". */
function RightResult({ editor, question }: { editor: SpecEditor; question: Question }) {
  const given = question.answer?.startsWith(SHOULD_BE) ? question.answer.slice(SHOULD_BE.length) : "";
  const [text, setText] = useState(given);
  return (
    <form
      className={classes.options}
      onSubmit={(event) => {
        event.preventDefault();
        editor.answer(question.id, `${SHOULD_BE}${text}`);
      }}
    >
      <TextInput
        size="xs"
        label="What should it be?"
        placeholder={JSON.stringify(question.example?.outcome.kind === "returns" ? question.example.outcome.value : "")}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" size="xs" variant="default" disabled={text.trim() === "" || text === given}>
        {given === "" ? "Keep as an example" : "Kept as an example"}
      </Button>
    </form>
  );
}

/** At most five open questions, each answered with one click or left to the house. */
export function QuestionList({ editor, questions }: { editor: SpecEditor; questions: Question[] }) {
  return questions.map((question) => (
    <fieldset key={question.id} className={classes.question}>
      <legend>{question.text}</legend>
      <div className={classes.options}>
        {question.options.map((option) => (
          <label key={option.value} className={classes.option}>
            <input
              type="radio"
              name={question.id}
              value={option.value}
              checked={question.answer === option.value || (option.value === "no" && isWrong(question))}
              onChange={() => editor.answer(question.id, option.value)}
            />
            {option.label}
            {option.value === question.recommended && <span className={classes.recommended}>recommended</span>}
          </label>
        ))}
        <label className={`${classes.option} ${classes.decide}`}>
          <input
            type="radio"
            name={question.id}
            value={DECIDE}
            checked={question.answer === DECIDE}
            onChange={() => editor.answer(question.id, DECIDE)}
          />
          Decide for me
        </label>
      </div>
      {isWrong(question) && <RightResult editor={editor} question={question} />}
    </fieldset>
  ));
}
