import type { BlueprintId } from "@guildhall/contracts";
import { Button, type ButtonProps } from "@mantine/core";
import { IconChevronDown } from "@tabler/icons-react";
import type { ComponentPropsWithRef } from "react";
import { BlueprintIcon } from "./blueprint-icon";
import classes from "./idea-composer.module.css";

type KindButtonProps = ButtonProps &
  ComponentPropsWithRef<"button"> & {
    kind: { id: BlueprintId; title: string } | undefined;
    guessed: boolean;
  };

/** Says which kind the text will become; its menu is loaded apart. */
export function KindButton({ kind, guessed, ...rest }: KindButtonProps) {
  return (
    <Button
      {...rest}
      variant="subtle"
      color="gray"
      leftSection={<BlueprintIcon id={kind?.id ?? null} />}
      rightSection={<IconChevronDown size={13} />}
    >
      {kind ? kind.title : "Kind: guessed from the text"}
      {kind && guessed && <span className={classes.guessed}>guessed</span>}
    </Button>
  );
}
