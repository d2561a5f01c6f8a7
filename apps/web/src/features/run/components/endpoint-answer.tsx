import type { EndpointAnswer, EndpointCall, JsonValue, ProjectSummary } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { CodeBlock, formatDuration } from "@/components";
import { useSpecEditor } from "@/features/spec";
import { jsonOf, keepOffer } from "../hooks/keep-call";
import classes from "./run.module.css";

interface AnswerProps {
  project: ProjectSummary;
  call: EndpointCall;
  answer: EndpointAnswer;
}

/** What the service answered, and the offer to keep it as a check. */
export function EndpointAnswerView({ project, call, answer }: AnswerProps) {
  const value = jsonOf(answer.text);
  const offer = keepOffer(call, answer);
  return (
    <section className={classes.result} aria-label="Answer">
      <p className={classes.resultHead} data-failed={answer.status >= 400}>
        <span>{answer.status}</span>
        <span>{formatDuration(answer.durationMs)}</span>
        {answer.truncated && <span>only the beginning is shown</span>}
      </p>
      {answer.text === "" ? (
        <p className={classes.tryHelp}>The answer has no body.</p>
      ) : (
        <CodeBlock label="Answer" text={value === undefined ? answer.text : JSON.stringify(value, null, 2)} />
      )}
      {offer?.kind === "refused" && <p className={classes.tryHelp}>{offer.why}</p>}
      {offer?.kind === "check" && (
        <Keep key={JSON.stringify(offer.example)} project={project} example={offer.example} />
      )}
    </section>
  );
}

function Keep({ project, example }: { project: ProjectSummary; example: JsonValue }) {
  const editor = useSpecEditor(project.id, { askFirst: false });
  const [kept, setKept] = useState(false);
  if (kept) {
    return (
      <p className={classes.confirm} role="status">
        <span>
          <IconCheck size={14} /> It is a check now; the next run of the tests makes it.
        </span>
      </p>
    );
  }
  return (
    <div>
      <Button
        size="xs"
        variant="default"
        leftSection={<IconCheck size={14} />}
        onClick={() => {
          editor.propose([{ op: "add", path: "/sessions", value: example }]);
          setKept(true);
        }}
      >
        This is right: keep it as a check
      </Button>
    </div>
  );
}
