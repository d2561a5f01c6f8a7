import type { PlanPlace, RowEdit } from "@guildhall/contracts";
import { Modal, Select, Stack, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { SpecEditor } from "@/features/spec";
import { usePlanEdit } from "../hooks/use-plan-edit";
import { LookFirst } from "./look-first";

interface AddLeafProps {
  editor: SpecEditor;
  /** At least one. */
  places: PlanPlace[];
  onClose: () => void;
}

/** A new leaf where the prototype really calls it, with the sentence a model is given. */
export function AddLeafDialog({ opened, ...props }: AddLeafProps & { opened: boolean }) {
  return (
    <Modal opened={opened} onClose={props.onClose} title="Add to the plan" size="lg" closeOnClickOutside={false}>
      <AddLeafForm {...props} />
    </Modal>
  );
}

function AddLeafForm({ editor, places, onClose }: AddLeafProps) {
  const edit = usePlanEdit(editor, onClose);
  const [path, setPath] = useState(places[0]?.path ?? "");
  const [name, setName] = useState("");
  const [purpose, setPurpose] = useState("");
  const [input, setInput] = useState("text");
  const place = places.find((one) => one.path === path) ?? places[0];
  const look = () => {
    if (place === undefined) return;
    const value = place.takesInput ? { name: name.trim(), input: input.trim() } : name.trim();
    const edits: RowEdit[] = [{ op: "add", path: place.path, value }];
    void edit.look([...edits, { op: "set", path: place.purpose, value: purpose.trim() }]);
  };
  return (
    <LookFirst edit={edit} action="Add" onLook={look} onClose={onClose}>
      <Stack gap="sm">
        {places.length > 1 && (
          <Select
            label="Where"
            data={places.map((one) => ({ value: one.path, label: one.label }))}
            value={path}
            allowDeselect={false}
            onChange={(value) => value !== null && setPath(value)}
          />
        )}
        <TextInput
          label="Name"
          description={places.length === 1 ? place?.label : undefined}
          required
          maxLength={60}
          data-autofocus
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {place?.takesInput && (
          <TextInput
            label="Input"
            description="What it is given, by one word; empty where it is given nothing"
            maxLength={40}
            value={input}
            onChange={(event) => setInput(event.currentTarget.value)}
          />
        )}
        <Textarea
          label="What it does"
          description="One sentence for each promise: this is what the model is given"
          required
          autosize
          minRows={2}
          maxRows={8}
          maxLength={300}
          value={purpose}
          onChange={(event) => setPurpose(event.currentTarget.value)}
        />
      </Stack>
    </LookFirst>
  );
}
