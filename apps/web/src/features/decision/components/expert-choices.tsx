import { Button } from "@mantine/core";
import classes from "./expert-choices.module.css";

interface ExpertChoicesProps {
  choices: readonly { expert: string; name: string; summary: string }[];
  pending: boolean;
  onChoose: (expert: string) => void;
  onClose: () => void;
}

/** The gate was not sure: the person says who should do it. */
export function ExpertChoices({ choices, pending, onChoose, onClose }: ExpertChoicesProps) {
  return (
    <fieldset className={classes.choices}>
      <legend>Who should do this?</legend>
      {choices.map(({ expert, name, summary }) => (
        <button key={expert} type="button" disabled={pending} onClick={() => onChoose(expert)}>
          <strong>{name}</strong>
          <span>{summary}</span>
        </button>
      ))}
      <Button size="compact-xs" variant="subtle" color="gray" onClick={onClose}>
        Neither
      </Button>
    </fieldset>
  );
}
