import type { Question } from "@guildhall/contracts";
import type { SpecEditor } from "../hooks/use-spec-editor";
import classes from "./rows.module.css";

/** What the engine takes for "decide for me"; it records an assumption. */
const DECIDE = "decide";

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
              checked={question.answer === option.value}
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
    </fieldset>
  ));
}
