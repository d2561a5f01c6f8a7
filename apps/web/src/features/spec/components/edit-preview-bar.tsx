import { Button } from "@mantine/core";
import { plural } from "@/components";
import type { SpecEditor } from "../hooks/use-spec-editor";
import classes from "./rows.module.css";

/** What the edit would touch, before it is made. */
export function EditPreviewBar({ editor }: { editor: SpecEditor }) {
  const { touched } = editor;
  if (touched === null) return null;
  return (
    <div className={classes.touched} role="alertdialog" aria-label="What this edit touches">
      <p>
        <b>This touches {plural(touched.leaves.length, "leaf", "leaves")}</b>
        {touched.leaves.length > 0 && ` (${touched.leaves.join(", ")})`} and {plural(touched.files.length, "file")}
        {touched.needsModel ? "; the model writes again what it must." : "; no model is needed."}
      </p>
      <Button variant="default" onClick={editor.dropTouched}>
        Keep as it was
      </Button>
      <Button loading={editor.looking} onClick={editor.applyTouched}>
        Apply
      </Button>
    </div>
  );
}
