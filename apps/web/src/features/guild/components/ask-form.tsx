import { type AskRequest, type ExpertView, MAX_ASK_CHARACTERS } from "@guildhall/contracts";
import { Button, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { MAX_EXPERTS, MIN_EXPERTS, measuredWords, toggled } from "../hooks/ask-reading";
import { useMergeWays } from "../hooks/use-merge-ways";
import { WAY_WORDS } from "../words";
import classes from "./ask.module.css";
import playground from "./playground.module.css";
import { RequestBox } from "./request-box";

/** What a person set; null: not touched, so that it follows the gate, or what was asked before. */
export interface AskPlan {
  text: string | null;
  experts: string[] | null;
  strategy: AskRequest["strategy"];
  projectId: string | null;
}

interface AskFormProps {
  plan: AskPlan & { text: string; experts: string[] };
  /** Whether the experts are the person's own choice, now or when it was asked. */
  own: boolean;
  /** By the gate, best first. */
  ranked: string[];
  experts: ExpertView[];
  busy: boolean;
  onPlan: (change: Partial<AskPlan>) => void;
  onSend: () => void;
}

export function AskForm({ plan, own, ranked, experts, busy, onPlan, onSend }: AskFormProps) {
  const { text, projectId } = plan;
  const projects = useQuery(trpc.projects.list.queryOptions()).data ?? [];
  const ready = !busy && text.trim() !== "" && plan.experts.length >= MIN_EXPERTS;
  return (
    <section className={playground.ask} aria-label="Question">
      <RequestBox
        label="Ask several experts"
        description="Ctrl+Enter asks. Nothing is written to a project."
        placeholder="how should we keep the rows, and when would you change that?"
        maxLength={MAX_ASK_CHARACTERS}
        readOnly={busy}
        value={text}
        onChange={(typed) => onPlan({ text: typed })}
        onSend={ready ? onSend : undefined}
      />
      <ExpertChoice
        chosen={plan.experts}
        own={own}
        ranked={ranked}
        experts={experts}
        busy={busy}
        onChoose={(chosen) => onPlan({ experts: chosen, text })}
      />
      <WayChoice plan={plan} busy={busy} onChoose={(strategy) => onPlan({ strategy })} />
      <Select
        label="Show them the files of"
        placeholder="No project"
        clearable
        searchable
        disabled={busy}
        data={projects.map(({ id, name }) => ({ value: id, label: name }))}
        value={projectId}
        onChange={(value) => onPlan({ projectId: value })}
      />
      <Button onClick={onSend} disabled={!ready}>
        {busy ? "They answer" : askWords(plan.experts.length)}
      </Button>
    </section>
  );
}

const askWords = (count: number): string => (count < MIN_EXPERTS ? "Ask several experts" : `Ask ${count} experts`);

interface ExpertChoiceProps {
  chosen: string[];
  own: boolean;
  ranked: string[];
  experts: ExpertView[];
  busy: boolean;
  onChoose: (experts: string[] | null) => void;
}

/** Everybody who can be asked. Untouched, it follows what the gate ranks first for the text. */
function ExpertChoice({ chosen, own, ranked, experts, busy, onChoose }: ExpertChoiceProps) {
  const full = chosen.length >= MAX_EXPERTS;
  return (
    <fieldset className={classes.experts}>
      <legend>Experts</legend>
      <p aria-live="polite">
        {own ? choiceWords(chosen.length) : "The two that the gate ranks first are asked; press to choose yourself."}{" "}
        {own && !busy && ranked.length > 0 && (
          <button type="button" className={classes.link} onClick={() => onChoose(null)}>
            Follow the gate
          </button>
        )}
      </p>
      <ul className={`${playground.samples} ${classes.chips}`}>
        {experts.map(({ id, name, summary }) => {
          const rank = ranked.indexOf(id);
          return (
            <li key={id}>
              <button
                type="button"
                aria-pressed={chosen.includes(id)}
                disabled={busy || (full && !chosen.includes(id))}
                title={rank < 0 ? summary : `${summary} Ranked ${rank + 1} by the gate.`}
                onClick={() => onChoose(toggled(chosen, id))}
              >
                {name}
                {rank >= 0 && rank < MAX_EXPERTS && <small aria-hidden>{rank + 1}</small>}
              </button>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function choiceWords(count: number): string {
  if (count < MIN_EXPERTS) return `Choose at least ${MIN_EXPERTS}.`;
  return count >= MAX_EXPERTS ? `${count} chosen, no more than that.` : `${count} chosen, up to ${MAX_EXPERTS}.`;
}

interface WayChoiceProps {
  plan: AskFormProps["plan"];
  busy: boolean;
  onChoose: (strategy: AskRequest["strategy"]) => void;
}

/** How their answers become one, with what was measured of it. */
function WayChoice({ plan, busy, onChoose }: WayChoiceProps) {
  const ways = useMergeWays(busy ? "" : plan.text, plan.experts).data;
  const doubtful = new Set(
    ways?.ways.filter(({ verdict }) => verdict === "not-better" || verdict === "not-measured").map(({ way }) => way),
  );
  const options = [
    { value: "auto" as const, label: "As it was measured" },
    ...Object.entries(WAY_WORDS).map(([value, { label }]) => ({ value: value as keyof typeof WAY_WORDS, label })),
  ];
  return (
    <Select
      label="How the answers become one"
      description={
        ways === undefined ? "What was measured shows once there is a text." : measuredWords(ways, plan.strategy)
      }
      inputWrapperOrder={["label", "input", "description"]}
      allowDeselect={false}
      disabled={busy}
      data={options}
      renderOption={({ option }) => (
        <span className={classes.option}>
          {option.label}
          {[...doubtful].some((way) => way === option.value) && <small>not shown to be better</small>}
        </span>
      )}
      value={plan.strategy}
      onChange={(value) => value !== null && onChoose(value)}
    />
  );
}
