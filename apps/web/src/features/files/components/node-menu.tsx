import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import classes from "./files.module.css";

/** What is asked of a file or folder; a dialog follows. */
export type Asked =
  | { kind: "new"; folder: string }
  | { kind: "rename"; path: string }
  | { kind: "delete"; path: string };

/** Keys by which the tree moves, opens and closes: pressed in the menu they are the menu's. Shortcuts pass. */
const TREE_KEYS = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", " ", "Enter"]);

function keepFromTree(event: KeyboardEvent): void {
  if (TREE_KEYS.has(event.key)) event.stopPropagation();
}

interface NodeMenuProps {
  path: string;
  folder: boolean;
  onAsk: (asked: Asked) => void;
}

/** The menu of one file or folder in the tree. React hands its events to the tree, also those of its open list. */
export function NodeMenu({ path, folder, onAsk }: NodeMenuProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only holds back what its menu's elements were pressed for
    <span className={classes.nodeMenuHolder} onKeyDown={keepFromTree}>
      <Menu position="bottom-end" width={150}>
        <Menu.Target>
          <ActionIcon
            size={20}
            className={classes.nodeMenu}
            aria-label={`Menu of ${path}`}
            onClick={(event) => event.stopPropagation()}
          >
            <IconDots size={13} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown onClick={(event) => event.stopPropagation()}>
          {folder && <Menu.Item onClick={() => onAsk({ kind: "new", folder: path })}>New file here</Menu.Item>}
          <Menu.Item onClick={() => onAsk({ kind: "rename", path })}>Rename</Menu.Item>
          <Menu.Item color="var(--gh-fail)" onClick={() => onAsk({ kind: "delete", path })}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </span>
  );
}
