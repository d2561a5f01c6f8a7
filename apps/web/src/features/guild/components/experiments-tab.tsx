import { Button } from "@mantine/core";
import { IconFlask } from "@tabler/icons-react";
import { Empty } from "@/components";
import { goToGuild } from "../hooks/use-guild-place";

export function ExperimentsTab() {
  return (
    <Empty
      icon={<IconFlask size={26} stroke={1.5} />}
      action={<Button onClick={() => goToGuild({ tab: "policies", item: null })}>See the policies</Button>}
    >
      Nothing is being compared: an experiment begins when a second policy, prompt or model stands beside the first.
    </Empty>
  );
}
