import type { Lane } from "@guildhall/contracts";
import { Badge, Tooltip } from "@mantine/core";

const LANES: Record<Lane, { color: string; about: string }> = {
  spec: { color: "iris", about: "From the requirement and the signature only; a failure is a finding to be judged" },
  regression: { color: "gray", about: "Pins what accepted code did; it proves no criterion" },
};

export function LaneBadge({ lane }: { lane: Lane }) {
  return (
    <Tooltip label={LANES[lane].about}>
      <Badge size="xs" miw="max-content" color={LANES[lane].color}>
        {lane}
      </Badge>
    </Tooltip>
  );
}
