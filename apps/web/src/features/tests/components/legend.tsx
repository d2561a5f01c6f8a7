import { LOOK_WORDS, type Look } from "../hooks/cell";
import { CellMark } from "./cell-mark";
import classes from "./tests.module.css";

const SHOWN: Look[] = ["proved", "derived", "house", "failed", "disputed", "untested"];

export function Legend() {
  return (
    <ul className={classes.legend} aria-label="What the marks mean">
      {SHOWN.map((look) => (
        <li key={look}>
          <CellMark look={look} />
          {LOOK_WORDS[look]}
        </li>
      ))}
    </ul>
  );
}
