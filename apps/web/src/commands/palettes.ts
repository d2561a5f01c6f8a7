import { createSpotlight } from "@mantine/spotlight";

/** The file finder is a second palette beside the commands. */
export const [quickOpenStore, quickOpen] = createSpotlight();
