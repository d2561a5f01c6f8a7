import type { BlueprintId } from "@guildhall/contracts";
import { Skeleton } from "@mantine/core";
import { BlueprintIcon } from "./blueprint-icon";
import classes from "./idea-composer.module.css";

interface Starter {
  id: BlueprintId;
  title: string;
  starter: { title: string; brief: string };
}

/** One idea a kind, to begin with. Their place is held while they are read, so that nothing below moves. */
export function Starters<T extends Starter>({ blueprints, onTake }: { blueprints: T[]; onTake: (one: T) => void }) {
  const offered = blueprints.filter((blueprint) => blueprint.starter.brief !== "");
  return (
    <>
      <p className={classes.startersTitle}>Or begin with an example</p>
      <div className={classes.starters}>
        {blueprints.length === 0 && [0, 1, 2, 3].map((key) => <Skeleton key={key} radius="md" aria-hidden />)}
        {offered.map((blueprint) => (
          <button key={blueprint.id} type="button" className={classes.starter} onClick={() => onTake(blueprint)}>
            <span className={classes.starterHead}>
              <BlueprintIcon id={blueprint.id} />
              {blueprint.starter.title}
            </span>
            <span className={classes.starterText}>{blueprint.starter.brief.replaceAll("`", "")}</span>
            <span className={classes.starterKind}>{blueprint.title}</span>
          </button>
        ))}
      </div>
    </>
  );
}
