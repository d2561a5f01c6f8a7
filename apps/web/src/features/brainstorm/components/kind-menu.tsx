import "@/theme/mantine-more-styles";
import type { BlueprintId } from "@guildhall/contracts";
import { Menu } from "@mantine/core";
import type { ComponentProps } from "react";
import { useOpening } from "@/components";
import { BlueprintIcon } from "./blueprint-icon";
import classes from "./idea-composer.module.css";
import { KindButton } from "./kind-button";

interface KindMenuProps {
  button: Pick<ComponentProps<typeof KindButton>, "kind" | "guessed">;
  blueprints: { id: BlueprintId; title: string; summary: string }[];
  onChoose: (id: BlueprintId | null) => void;
}

/** Mounted by the first press, so it opens at once; its button takes the focus over from the one it replaces. */
export default function KindMenu({ button, blueprints, onChoose }: KindMenuProps) {
  const opening = useOpening();
  return (
    <Menu position="bottom-start" width={320} returnFocus {...opening}>
      <Menu.Target>
        <KindButton {...button} autoFocus />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<BlueprintIcon id={null} />} onClick={() => onChoose(null)}>
          Guess from the text
        </Menu.Item>
        <Menu.Divider />
        {blueprints.map((blueprint) => (
          <Menu.Item
            key={blueprint.id}
            leftSection={
              <span className={classes.kindIcon}>
                <BlueprintIcon id={blueprint.id} />
              </span>
            }
            styles={{ itemSection: { alignSelf: "flex-start" } }}
            onClick={() => onChoose(blueprint.id)}
          >
            <div className={classes.kind}>{blueprint.title}</div>
            <div className={classes.kindText}>{blueprint.summary}</div>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
