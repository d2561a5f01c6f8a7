import type { JsonValue, ProjectSummary, TryResult, TryTarget } from "@guildhall/contracts";
import { Button, FileButton, Select, Switch, Textarea, TextInput } from "@mantine/core";
import { IconCheck, IconPlayerPlay } from "@tabler/icons-react";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { usePreferences } from "@/commands";
import { CodeBlock, Failure, formatDuration } from "@/components";
import { useSpecEditor, valueText } from "@/features/spec";
import { applyConsole } from "@/realtime";
import { EmptyState } from "./empty-state";
import { ErrorCard } from "./error-card";
import { KeepRun } from "./keep-run";
import classes from "./run.module.css";

type Field = TryTarget["fields"][number];
/** Files given to a try are small samples; the engine refuses larger ones too. */
const MAX_FILE_BYTES = 1_048_576;

const initial = (target: TryTarget): Record<string, JsonValue> =>
  Object.fromEntries(
    target.fields.map((field) => [field.name, field.default ?? (field.type === "boolean" ? false : "")]),
  );

/** Empty optional fields are left out, numbers and JSON are read; throws with the field's label. */
function collect(target: TryTarget, values: Record<string, JsonValue>): Record<string, JsonValue> {
  const collected: Record<string, JsonValue> = {};
  for (const field of target.fields) {
    const value = values[field.name] ?? "";
    if (value === "" && field.type !== "text") {
      if (field.required) throw new Error(`${field.label} is needed`);
      continue;
    }
    if (value === "" && !field.required) continue;
    if (field.type === "number") {
      const number = Number(value);
      if (!Number.isFinite(number)) throw new Error(`${field.label} must be a number`);
      collected[field.name] = number;
    } else if (field.type === "json" && typeof value === "string") {
      try {
        collected[field.name] = JSON.parse(value) as JsonValue;
      } catch {
        throw new Error(`${field.label} must be JSON, with quotes around text`);
      }
    } else collected[field.name] = value;
  }
  return collected;
}

/** What a try printed stays in the console, beside what the page writes there. */
function logTry(projectId: string, title: string, result: TryResult): void {
  const at = new Date().toISOString();
  const said = [
    { level: "log" as const, text: result.argv?.join(" ") ?? title },
    { level: "log" as const, text: result.stdout },
    { level: result.broke ? ("error" as const) : ("warn" as const), text: result.raised ?? result.stderr },
  ];
  for (const { level, text } of said) {
    for (const line of text.split("\n").filter((part) => part !== ""))
      applyConsole(projectId, { level, text: line, at });
  }
}

export function TryForm({ project, target }: { project: ProjectSummary; target: TryTarget }) {
  const [values, setValues] = useState(() => initial(target));
  const [wrong, setWrong] = useState<string | null>(null);
  const run = useMutation(
    trpc.tryIt.run.mutationOptions({ onSuccess: (result) => logTry(project.id, target.title, result) }),
  );
  const set = (name: string, value: JsonValue) => setValues((before) => ({ ...before, [name]: value }));
  const submit = () => {
    try {
      setWrong(null);
      run.mutate({ projectId: project.id, targetId: target.id, values: collect(target, values) });
    } catch (error) {
      setWrong(error instanceof Error ? error.message : "A field cannot be read");
    }
  };
  return (
    <div className={classes.tryMain}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <h3 className={classes.tryTitle}>{target.title}</h3>
        {target.help !== "" && <p className={classes.tryHelp}>{target.help}</p>}
        <div className={classes.fields}>
          {target.fields.map((field) => (
            <TryField
              key={field.name}
              field={field}
              value={values[field.name] ?? ""}
              onChange={(value) => set(field.name, value)}
            />
          ))}
        </div>
        {wrong !== null && <p className={classes.wrong}>{wrong}</p>}
        <div className={classes.tryActions}>
          <Button type="submit" leftSection={<IconPlayerPlay size={14} />} loading={run.isPending}>
            Run
          </Button>
          {target.keeps !== undefined && <EmptyState project={project} file={target.keeps} />}
        </div>
      </form>
      {run.isError && <Failure error={run.error} onRetry={submit} />}
      {run.data !== undefined && (
        <Result
          project={project}
          target={target}
          result={run.data}
          values={run.variables.values as Record<string, JsonValue>}
        />
      )}
    </div>
  );
}

function TryField({
  field,
  value,
  onChange,
}: {
  field: Field;
  value: JsonValue;
  onChange: (value: JsonValue) => void;
}) {
  const text = typeof value === "string" ? value : valueText(value);
  const shared = { label: field.label, required: field.required, size: "xs" as const };
  if (field.type === "boolean") {
    return (
      <Switch
        size="xs"
        label={field.label}
        checked={value === true}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
    );
  }
  if (field.type === "choice") {
    return (
      <Select
        {...shared}
        data={field.options ?? []}
        value={text === "" ? null : text}
        clearable={!field.required}
        onChange={(next) => onChange(next ?? "")}
      />
    );
  }
  if (field.type === "file") {
    return (
      <div>
        <Textarea
          {...shared}
          autosize
          minRows={4}
          maxRows={12}
          classNames={{ input: classes.monoInput }}
          placeholder={field.placeholder}
          value={text}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
        <FileButton
          onChange={(file) => {
            if (file !== null && file.size <= MAX_FILE_BYTES) void file.text().then(onChange);
          }}
        >
          {(props) => (
            <Button {...props} size="compact-xs" variant="subtle" color="gray" mt={4}>
              Take a file (up to 1 MiB)
            </Button>
          )}
        </FileButton>
      </div>
    );
  }
  return (
    <TextInput
      {...shared}
      inputMode={field.type === "number" ? "decimal" : undefined}
      classNames={field.type === "json" ? { input: classes.monoInput } : undefined}
      placeholder={field.placeholder}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface ResultProps {
  project: ProjectSummary;
  target: TryTarget;
  result: TryResult;
  /** What it was called with. */
  values: Record<string, JsonValue>;
}

function Result({ project, target, result, values }: ResultProps) {
  const editor = useSpecEditor(project.id, { askFirst: false });
  const leaf = editor.view?.leaves.find(
    (other) => other.name === target.id || target.id.endsWith(`:${other.name}`) || other.name === target.title,
  );
  const { args } = result;
  const failed = result.raised !== null || (result.exitCode !== null && result.exitCode !== 0);
  return (
    <section className={classes.result} aria-label="Result" aria-live="polite">
      <p className={classes.resultHead} data-failed={failed}>
        {result.exitCode !== null && <span>exit {result.exitCode}</span>}
        {result.raised !== null && <span>{result.broke ? "failed" : "refused"}</span>}
        <span>{formatDuration(result.durationMs)}</span>
      </p>
      {result.argv !== null && <CodeBlock text={result.argv.join(" ")} label="Command line" />}
      {result.value !== undefined && result.raised === null && (
        <CodeBlock text={JSON.stringify(result.value, null, 2)} label="Result" />
      )}
      {result.raised !== null && !result.broke && <CodeBlock text={result.raised} label="Refusal" />}
      {result.stdout !== "" && <CodeBlock text={result.stdout} label="Output" />}
      {result.stderr !== "" && <CodeBlock text={result.stderr} label="Errors" />}
      {result.broke && (
        <ErrorCard
          projectId={project.id}
          title="The program failed on this input"
          trace={
            result.raised ?? (result.stderr === "" ? `exit ${result.exitCode ?? "without a code"}` : result.stderr)
          }
          call={{ targetId: target.id, values }}
          onLogs={() => usePreferences.setState({ drawer: true, drawerTab: "console" })}
        />
      )}
      {result.record !== null && <KeepRun key={result.record.id} project={project} record={result.record} />}
      {target.kind === "leaf" && !result.broke && args !== null && leaf !== undefined && (
        <div className={classes.confirm}>
          {editor.addExample.isSuccess ? (
            <span>
              <IconCheck size={14} aria-hidden /> Kept as an example confirmed by you
            </span>
          ) : (
            <Button
              variant="light"
              color="teal"
              leftSection={<IconCheck size={14} />}
              loading={editor.addExample.isPending}
              onClick={() =>
                editor.addExample.mutate({
                  projectId: project.id,
                  example: {
                    leaf: leaf.name,
                    args,
                    outcome:
                      result.raised === null
                        ? { kind: "returns", value: result.value ?? null }
                        : { kind: "raises", messageContains: result.raised.slice(0, 200) },
                  },
                })
              }
            >
              This is right: make it an example
            </Button>
          )}
          {editor.addExample.isError && <Failure error={editor.addExample.error} />}
        </div>
      )}
    </section>
  );
}
