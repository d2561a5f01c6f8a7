import { Button } from "@mantine/core";
import type { SpecEditor } from "../hooks/use-spec-editor";
import { EditReachText } from "./edit-reach-text";
import classes from "./rows.module.css";

/** What the edit would touch, before it is made. */
export function EditPreviewBar({ editor }: { editor: SpecEditor }) {
  const { touched } = editor;
  if (touched === null) return null;
  return (
    <div className={classes.touched} role="alertdialog" aria-label="What this edit touches">
      <EditReachText reach={touched} />
      <Button variant="default" onClick={editor.dropTouched}>
        Keep as it was
      </Button>
      <Button loading={editor.looking} onClick={editor.applyTouched}>
        Apply
      </Button>
    </div>
  );
}
