import { useEffect, useState } from "react";

/**
 * Props of a Mantine menu that is mounted by the press that asks for it. External system: the focus, which the menu
 * gives back only to what had it when the menu saw itself change from closed to open.
 */
export function useOpening(): { opened: boolean; onChange: (opened: boolean) => void } {
  const [opened, onChange] = useState(false);
  useEffect(() => onChange(true), []);
  return { opened, onChange };
}
