import { SegmentedControl } from "@mantine/core";
import { useState } from "react";
import { CodeBlock } from "@/components";
import { snippetsFor } from "../words";
import classes from "./access.module.css";

/** One way of setting up at a time; the address is that of this page, which programs reach too. */
export function Setup({ token }: { token: string | null }) {
  const [label, setLabel] = useState("Python");
  const snippets = snippetsFor(location.origin, token);
  const shown = snippets.find((snippet) => snippet.label === label) ?? snippets[0];
  return (
    <div className={classes.setup}>
      <SegmentedControl
        size="xs"
        aria-label="Program"
        value={label}
        onChange={setLabel}
        data={snippets.map((snippet) => snippet.label)}
      />
      {shown !== undefined && <CodeBlock text={shown.text} label="Set-up" />}
    </div>
  );
}
