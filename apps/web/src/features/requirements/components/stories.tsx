import type { Priority, Requirement } from "@guildhall/contracts";
import { earsText, plainText } from "@guildhall/contracts/wording";
import { Badge } from "@mantine/core";
import { Empty } from "@/components";
import classes from "./requirements.module.css";

const COLORS: Record<Priority, string> = { must: "iris", should: "gray", later: "gray" };

/** Stories with numbered criteria, in plain words or in EARS form. */
export function Stories({ requirements, ears }: { requirements: Requirement[]; ears: boolean }) {
  if (requirements.length === 0) return <Empty>No criterion follows from the rows yet.</Empty>;
  return requirements.map((requirement) => (
    <section key={requirement.id} className={classes.story} id={requirement.id}>
      <h3>
        <span className={classes.id}>{requirement.id}</span>
        {requirement.story}
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
          </li>
        ))}
      </ul>
    </section>
  ));
}
