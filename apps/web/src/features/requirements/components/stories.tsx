import type { Priority, Requirement } from "@guildhall/contracts";
import { earsText, plainText } from "@guildhall/contracts/wording";
import { Badge } from "@mantine/core";
import { Empty } from "@/components";
import { PartActions } from "@/features/spec";
import classes from "./requirements.module.css";

const COLORS: Record<Priority, string> = { must: "iris", should: "gray", later: "gray" };

interface StoriesProps {
  projectId: string;
  requirements: Requirement[];
  /** Path of the row each story and criterion comes from, by id. */
  parts: Record<string, string>;
  ears: boolean;
}

/** Stories with numbered criteria, in plain words or in EARS form; each can be commented on where it has a row. */
export function Stories({ projectId, requirements, parts, ears }: StoriesProps) {
  const actions = (id: string) => {
    const path = parts[id];
    return path === undefined ? <span /> : <PartActions projectId={projectId} path={path} label={id} />;
  };
  if (requirements.length === 0) return <Empty>No criterion follows from the rows yet.</Empty>;
  return requirements.map((requirement) => (
    <section key={requirement.id} className={classes.story} id={requirement.id}>
      <h3>
        <span className={classes.id}>{requirement.id}</span>
        <span className={classes.grow}>{requirement.story}</span>
        {actions(requirement.id)}
      </h3>
      <ul className={classes.criteria}>
        {requirement.criteria.map((criterion) => (
          <li key={criterion.id}>
            <span className={classes.id}>{criterion.id}</span>
            <span className={ears ? classes.ears : undefined}>{ears ? earsText(criterion) : plainText(criterion)}</span>
            <Badge
              size="xs"
              color={COLORS[criterion.priority]}
              variant={criterion.priority === "later" ? "outline" : "light"}
            >
              {criterion.priority}
            </Badge>
            {actions(criterion.id)}
          </li>
        ))}
      </ul>
    </section>
  ));
}
