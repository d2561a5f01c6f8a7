import { Button, Textarea } from "@mantine/core";
import { IconArrowUp } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { trpc } from "@/api";
import { Failure } from "@/components";
import { useIdea } from "../hooks/idea-drafts";
import { useGuess } from "../hooks/use-guess";
import { useStartIdea } from "../hooks/use-start-idea";
import { BeyondNotice } from "./beyond-notice";
import classes from "./idea-composer.module.css";
import { KindButton } from "./kind-button";
import { Starters } from "./starters";

const fetchKindMenu = () => import("./kind-menu");
const KindMenu = dynamic(fetchKindMenu, { ssr: false });

// Shown once a kind is guessed: it belongs neither to the first load nor to the typing.
const SampleShell = dynamic(() => import("./sample-shell").then((m) => m.SampleShell), { ssr: false });

const MAX_CHARS = 100_000;

interface IdeaComposerProps {
  projectId: string | null;
  onStarted: (projectId: string) => void;
  /** The person has begun to write: what comes next can be fetched. */
  onWriting?: () => void;
  initial?: string;
  autoFocus?: boolean;
}

/** The big composer: an idea in, a project with its first run out. */
export function IdeaComposer({ projectId, onStarted, onWriting, initial = "", autoFocus }: IdeaComposerProps) {
  const { brief, kind: chosen, change } = useIdea(projectId, initial);
  const [choosing, setChoosing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const blueprints =
    useQuery({ ...trpc.system.blueprints.queryOptions(), staleTime: Number.POSITIVE_INFINITY }).data ?? [];
  const guess = useGuess(brief).data;
  const start = useStartIdea();

  const kindId = chosen ?? (brief.trim().length >= 12 ? (guess?.blueprint ?? null) : null);
  const kind = blueprints.find((blueprint) => blueprint.id === kindId);
  const tooLong = brief.length > MAX_CHARS;
  const ready = brief.trim().length > 0 && !tooLong && !start.isPending;

  const submit = () => {
    if (!ready) return;
    start.mutate({ projectId, brief: brief.trim(), blueprint: chosen }, { onSuccess: (id) => onStarted(id) });
  };

  return (
    <div className={classes.wrap}>
      <div className={classes.box}>
        <Textarea
          ref={field}
          value={brief}
          onChange={(event) => {
            if (brief === "") onWriting?.();
            change({ brief: event.currentTarget.value });
          }}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.shiftKey && !event.nativeEvent.isComposing) {
              event.preventDefault();
              submit();
            }
          }}
          aria-label="Your idea"
          placeholder="Describe what you want to build. What goes in, what comes out, what must hold? Paste a longer text if you have one."
          autosize
          minRows={3}
          maxRows={14}
          variant="unstyled"
          size="md"
          data-autofocus={autoFocus || undefined}
          autoFocus={autoFocus}
          error={tooLong ? `At most ${MAX_CHARS.toLocaleString("en")} characters; shorten it a little.` : undefined}
        />
        <div className={classes.foot}>
          {choosing ? (
            <KindMenu
              button={{ kind, guessed: chosen === null }}
              blueprints={blueprints}
              onChoose={(kind) => change({ kind })}
            />
          ) : (
            <KindButton
              kind={kind}
              guessed={chosen === null}
              aria-haspopup="menu"
              onPointerEnter={fetchKindMenu}
              onFocus={fetchKindMenu}
              onClick={() => setChoosing(true)}
            />
          )}
          <span className={classes.hint}>Shift+Enter for a new line</span>
          <Button
            onClick={submit}
            disabled={!ready}
            loading={start.isPending}
            rightSection={<IconArrowUp size={15} />}
            size="sm"
          >
            Start
          </Button>
        </div>
      </div>
      {start.isError && <Failure error={start.error} onRetry={submit} title="Not started" />}
      {guess?.beyond && brief.trim().length >= 12 && (
        <BeyondNotice
          beyond={guess.beyond}
          onUse={(text) => {
            change({ brief: text });
            field.current?.focus();
          }}
        />
      )}
      {brief.trim() !== "" && kindId !== null && <SampleShell key={kindId} kind={kindId} />}
      {brief.trim() === "" && (
        <Starters
          blueprints={blueprints}
          onTake={(blueprint) => {
            onWriting?.();
            change({ brief: blueprint.starter.brief, kind: blueprint.id });
            field.current?.focus();
          }}
        />
      )}
    </div>
  );
}
