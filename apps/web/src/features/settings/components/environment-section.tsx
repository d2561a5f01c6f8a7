import { ENVIRONMENT_LIMITS, type EnvironmentRow } from "@guildhall/contracts";
import { Button, Group, Switch } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { trpc } from "@/api";
import { Failure, plural, Waiting } from "@/components";
import { type PasteNote, useEnvironmentRows } from "../hooks/use-environment-rows";
import { EnvironmentRowFields } from "./environment-row";
import { OutdatedPreview } from "./outdated-preview";
import classes from "./settings.module.css";

/** Values that the project's own programs find in their environment, and where else they go: nowhere. */
export function EnvironmentSection({ projectId }: { projectId: string }) {
  const stored = useQuery(trpc.projects.environment.queryOptions({ projectId }));
  return (
    <section className={classes.part} aria-label="Environment values">
      <h3>Environment values</h3>
      <p>
        The project's own programs find these: the server of the preview, Try it, the terminal, its tests and checks.
        They are kept on this machine, in Guildhall's database, as they are: not encrypted. No model, log, zip or clone
        gets them, nor a copy of the project. Where a program prints a value of {ENVIRONMENT_LIMITS.hiddenFrom}{" "}
        characters or more, its name stands in what is kept of that, unless it is one plain word like “production”; in
        the terminal you see it. The build of a page does not get them, because what is built is shipped. What a program
        writes into a file of the project is part of the project. Once a value is changed, the tests count as not run
        until they run again.
      </p>
      {stored.isLoadingError && <Failure error={stored.error} onRetry={() => void stored.refetch()} />}
      {stored.isPending && <Waiting label="Reading the values" />}
      {stored.data !== undefined && <EnvironmentForm projectId={projectId} stored={stored.data} />}
    </section>
  );
}

function EnvironmentForm({ projectId, stored }: { projectId: string; stored: EnvironmentRow[] }) {
  const cache = useQueryClient();
  const [show, setShow] = useState(false);
  const adding = useRef<HTMLButtonElement>(null);
  const draft = useEnvironmentRows(stored);
  const save = useMutation(
    trpc.projects.saveEnvironment.mutationOptions({
      onSuccess: (saved) => {
        cache.setQueryData(trpc.projects.environment.queryKey({ projectId }), saved);
        draft.forgetNote();
        void cache.invalidateQueries({ queryKey: trpc.preview.get.queryKey({ projectId }) });
        void cache.invalidateQueries({ queryKey: trpc.tests.pathKey() });
      },
    }),
  );
  const ready = draft.dirty && draft.valid && !save.isPending;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) save.mutate({ projectId, rows: draft.written });
      }}
    >
      {draft.rows.length === 0 ? (
        <p>None yet. A whole .env text can be pasted into the name of a row.</p>
      ) : (
        <>
          <Switch
            mb="sm"
            label="Show values"
            checked={show}
            onChange={(event) => setShow(event.currentTarget.checked)}
          />
          <ul className={classes.rows}>
            {draft.rows.map((row, at) => (
              <EnvironmentRowFields
                key={row.key}
                row={row}
                place={at + 1}
                problems={draft.problemsOf(row.key)}
                show={show}
                focused={row.key === draft.added}
                onChange={(part) => draft.change(row.key, part)}
                onPaste={(text) => draft.paste(row.key, text)}
                onRemove={() => {
                  draft.remove(row.key);
                  adding.current?.focus();
                }}
              />
            ))}
          </ul>
        </>
      )}
      {draft.note && <Pasted note={draft.note} />}
      {draft.problem !== null && (
        <p className={classes.left} role="alert">
          {draft.problem}
        </p>
      )}
      {save.isError && <Failure error={save.error} title="Not saved" />}
      <OutdatedPreview projectId={projectId} />
      <Group gap="xs">
        <Button ref={adding} variant="default" leftSection={<IconPlus size={14} />} onClick={draft.add}>
          Add a value
        </Button>
        <Button type="submit" loading={save.isPending} disabled={!ready}>
          {save.isSuccess && !draft.dirty ? "Values saved" : "Save values"}
        </Button>
        <Button variant="default" disabled={!draft.dirty} onClick={() => draft.reset(stored)}>
          Discard changes
        </Button>
      </Group>
      {save.isSuccess && !draft.dirty && (
        <p>
          They hold from the next start of a program on, in new terminals too. The tests count as not run: run them
          again.
        </p>
      )}
    </form>
  );
}

const MAX_SHOWN = 10;

/** What became of a pasted text. */
function Pasted({ note: { rows, left, tooLong } }: { note: PasteNote }) {
  if (tooLong) {
    return (
      <p className={classes.left} role="alert">
        The text is too long for a list of values and was not pasted. Paste only its lines of NAME=value.
      </p>
    );
  }
  if (left.length === 0) return <p role="status">{plural(rows, "row")} pasted.</p>;
  return (
    <div className={classes.left} role="status">
      {plural(rows, "row")} pasted. {plural(left.length, "line")} that are no NAME=value were left out:
      {left.slice(0, MAX_SHOWN).map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of one paste never move
        <code key={at}>{line.slice(0, 200)}</code>
      ))}
      {left.length > MAX_SHOWN && `and ${left.length - MAX_SHOWN} more`}
    </div>
  );
}
