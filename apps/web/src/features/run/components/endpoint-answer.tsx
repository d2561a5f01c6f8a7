import type { EndpointAnswer, EndpointCall, JsonValue, ProjectSummary } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useState } from "react";
import { CodeBlock, formatDuration } from "@/components";
import { useSpecEditor } from "@/features/spec";
import classes from "./run.module.css";

interface AnswerProps {
  project: ProjectSummary;
  call: EndpointCall;
  answer: EndpointAnswer;
}

function jsonOf(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** A new entry that was accepted or refused for its fields says the same on an empty database; other answers depend on
 *  what is kept, so that no check can be made of them. */
function asExample(call: EndpointCall, answer: EndpointAnswer): JsonValue | null {
  const plain = /^\/[a-z0-9-]+$/.test(call.path);
  const body = call.body === null ? undefined : jsonOf(call.body);
  if (call.method !== "POST" || !plain || body === undefined || ![201, 422].includes(answer.status)) return null;
  const found = answer.status === 201 ? jsonOf(answer.text) : undefined;
  if (found === null || typeof found !== "object" || Array.isArray(found))
    return { method: call.method, path: call.path, body, status: answer.status };
  const { id: _, ...contains } = found;
  return { method: call.method, path: call.path, body, status: answer.status, contains };
}

/** What the service answered, and the offer to keep it as a check. */
export function EndpointAnswerView({ project, call, answer }: AnswerProps) {
  const value = jsonOf(answer.text);
  const example = asExample(call, answer);
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
      {example !== null && <Keep key={JSON.stringify(example)} project={project} example={example} />}
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
