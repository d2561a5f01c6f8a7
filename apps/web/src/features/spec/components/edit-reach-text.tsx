import type { EditReach } from "@guildhall/contracts";
import { plural } from "@/components";
import classes from "./rows.module.css";

/** What edits would touch, in words: what is written again, what is only called otherwise, what goes. */
export function EditReachText({ reach }: { reach: EditReach }) {
  const lines = linesOf(reach);
  return (
    <div className={classes.reach}>
      <p>
        <b>This touches {plural(reach.leaves.length, "leaf", "leaves")}</b>
        {reach.leaves.length > 0 && ` (${reach.leaves.join(", ")})`} and {plural(reach.files.length, "file")}
        {reach.needsModel ? "; the model writes again what it must." : "; no model is needed."}
      </p>
      {lines.length > 0 && (
        <ul>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

function linesOf({ renamed, removed, criteria, runs, left }: EditReach): string[] {
  return [
    ...renamed.map(({ from, to, kept, why }) =>
      kept
        ? `${from} is called ${to}. What is written of it stays and follows the name; the checks run again.`
        : `${from} is called ${to} and is written again: ${why}.`,
    ),
    ...removed.map((name) => `${name} goes.`),
    ...criteria.map(({ id, text, gone }) =>
      gone ? `${id} is no longer asked for: ${text}` : `${id} has no leaf any more: ${text}`,
    ),
    ...runs.map((text) => `A run you kept is no check any more: ${text}`),
    ...left.map((path) => `${path} was edited by hand. It stays where it is, and nothing calls it any more.`),
  ];
}
