import type { Stage } from "@guildhall/contracts";
import { MAX_REQUEST_CHARACTERS } from "@guildhall/contracts";
import { Select } from "@mantine/core";
import { useState } from "react";
import { Failure } from "@/components";
import { STAGE_LABELS } from "@/place";
import { usePreview } from "../hooks/use-preview";
import { SAMPLES } from "../samples";
import { Decision } from "./decision";
import classes from "./playground.module.css";
import { RequestBox } from "./request-box";

const STAGES = Object.entries(STAGE_LABELS).map(([value, label]) => ({ value: value as Stage, label }));

/** A request, and what routing would decide for it, as one types. Nothing is started or stored. */
export function PlaygroundTab() {
  const [text, setText] = useState("");
  const [stage, setStage] = useState<Stage | null>(null);
  const preview = usePreview(text, stage);
  const asked = text.trim() !== "";
  return (
    <div className={classes.playground}>
      <section className={classes.ask} aria-label="Request">
        <RequestBox
          label="Type a request, see the decision"
          description="Nothing is started, and nothing is kept."
          placeholder="the total is wrong when the cart is empty"
          maxLength={MAX_REQUEST_CHARACTERS}
          value={text}
          onChange={setText}
        />
        <Select
          label="Stage of the project"
          placeholder="None"
          clearable
          data={STAGES}
          value={stage}
          onChange={setStage}
        />
        <p className={classes.title} id="samples">
          Or one of these
        </p>
        <ul className={classes.samples} aria-labelledby="samples">
          {SAMPLES.map((sample) => (
            <li key={sample.title}>
              <button
                type="button"
                aria-pressed={text === sample.text}
                title={sample.text}
                onClick={() => setText(sample.text)}
              >
                {sample.title}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <section className={classes.answer} aria-label="Decision" aria-busy={asked && preview.isFetching}>
        {preview.isError && asked && <Failure error={preview.error} />}
        {(!preview.isError || !asked) && (
          <Decision decision={asked ? (preview.data ?? null) : null} waits={asked && preview.data === undefined} />
        )}
      </section>
    </div>
  );
}
