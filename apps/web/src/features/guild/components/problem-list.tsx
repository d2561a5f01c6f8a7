import type { RuleProblem } from "@guildhall/contracts";
import { StateMark } from "@/components";
import classes from "./drawer.module.css";

/** What is wrong with a file, each with its line. */
export function ProblemList({ problems, label }: { problems: RuleProblem[]; label: string }) {
  return (
    <ul className={classes.problems} aria-label={label}>
      {problems.map((problem) => (
        <li key={`${problem.line}:${problem.column}:${problem.path}:${problem.message}`}>
          <StateMark state={problem.severity === "error" ? "failed" : "waiting"} size={14} />
          <span className={classes.line}>line {problem.line}</span>
          <span>
            {problem.path !== "" && <code>{problem.path}</code>} {problem.message}
          </span>
        </li>
      ))}
    </ul>
  );
}
