import type { LeafView } from "@guildhall/contracts";
import { Badge, Tooltip } from "@mantine/core";

const REACH: Record<LeafView["reach"], { color: string; tip: string }> = {
  likely: { color: "teal", tip: "An idiom or earlier leaf fits, or the model does such pieces well" },
  risky: { color: "yellow", tip: "May need several candidates, a repair or an example from you" },
  beyond: { color: "red", tip: "More than this model can do; a bigger one or your own code is needed" },
};

export function ReachBadge({ reach }: { reach: LeafView["reach"] }) {
  return (
    <Tooltip label={REACH[reach].tip}>
      <Badge size="sm" color={REACH[reach].color}>
        {reach}
      </Badge>
    </Tooltip>
  );
}
