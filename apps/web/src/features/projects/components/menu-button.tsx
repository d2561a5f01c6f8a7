import { ActionIcon, type ActionIconProps } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import type { ComponentPropsWithRef } from "react";
import classes from "./projects-screen.module.css";

type MenuButtonProps = ActionIconProps & ComponentPropsWithRef<"button"> & { name: string };

/** The button of a card's menu, before and after the menu itself is loaded. */
export function MenuButton({ name, ...rest }: MenuButtonProps) {
  return (
    <ActionIcon {...rest} className={classes.menu} size={24} aria-label={`Menu of ${name}`}>
      <IconDots size={15} />
    </ActionIcon>
  );
}
