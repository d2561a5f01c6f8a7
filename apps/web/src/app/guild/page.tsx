"use client";

import "@/theme/mantine-more-styles";
import { GuildScreen } from "@/features/guild";

export default function Page() {
  return <GuildScreen />;
}
