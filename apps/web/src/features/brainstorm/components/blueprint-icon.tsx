import type { BlueprintId } from "@guildhall/contracts";
import {
  IconApi,
  IconAppWindow,
  IconBrandPython,
  IconBrandTypescript,
  IconSparkles,
  IconWand,
} from "@tabler/icons-react";

const ICONS = {
  "web-app": IconAppWindow,
  "python-cli": IconBrandPython,
  "typescript-cli": IconBrandTypescript,
  "http-api": IconApi,
  "free-build": IconWand,
} as const satisfies Record<BlueprintId, unknown>;

export function BlueprintIcon({ id, size = 16 }: { id: BlueprintId | null; size?: number }) {
  const Shape = id === null ? IconSparkles : ICONS[id];
  return <Shape size={size} stroke={1.7} color="var(--gh-text-dim)" aria-hidden />;
}
