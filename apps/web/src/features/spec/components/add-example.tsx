import type { JsonValue, Leaf } from "@guildhall/contracts";
import { Button, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { Failure } from "@/components";
import type { SpecEditor } from "../hooks/use-spec-editor";
import { parseValue, sampleOf, typeText } from "../hooks/values";
import classes from "./rows.module.css";

interface AddExampleProps {
  editor: SpecEditor;
  leaves: Leaf[];
  /** Fixed leaf, e.g. the stuck one; otherwise it can be chosen. */
  leaf?: string;
  onAdded?: () => void;
}

/** Input and expected result of a leaf, typed by its signature. */
export function AddExample({ editor, leaves, leaf: fixed, onAdded }: AddExampleProps) {
  const [chosen, setChosen] = useState(fixed ?? leaves[0]?.name ?? "");
  const [args, setArgs] = useState<string[]>([]);
  const [result, setResult] = useState("");
  const [raises, setRaises] = useState(false);
  const [errors, setErrors] = useState<Record<number, string>>({});
  const leaf = leaves.find((other) => other.name === (fixed ?? chosen));
  if (leaf === undefined) return null;

  const submit = () => {
    const wrong: Record<number, string> = {};
    const read = (index: number, parse: () => JsonValue): JsonValue => {
      try {
        return parse();
      } catch (error) {
        wrong[index] = error instanceof Error ? error.message : "Cannot be read";
        return null;
      }
    };
    const values = leaf.params.map((param, index) => read(index, () => parseValue(param.type, args[index] ?? "")));
    const value = raises ? null : read(-1, () => parseValue(leaf.returns, result));
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    const said = result.trim();
    editor.addExample.mutate(
      {
        projectId: editor.projectId,
        example: {
          leaf: leaf.name,
          args: values,
          outcome: raises
            ? { kind: "raises", ...(said === "" ? {} : { messageContains: said }) }
            : { kind: "returns", value },
        },
      },
      {
        onSuccess: () => {
          setArgs([]);
          setResult("");
          onAdded?.();
        },
      },
    );
  };

  return (
    <form
      className={classes.exampleForm}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {fixed === undefined && leaves.length > 1 && (
        <Select
          label="Of"
          size="xs"
          data={leaves.map((other) => other.name)}
          value={leaf.name}
          allowDeselect={false}
          onChange={(value) => {
            setChosen(value ?? "");
            setArgs([]);
            setErrors({});
          }}
        />
      )}
      {leaf.params.map((param, index) => (
        <TextInput
          key={`${leaf.name}.${param.name}`}
          size="xs"
          label={param.name}
          description={typeText(param.type)}
          placeholder={sampleOf(param.type)}
          value={args[index] ?? ""}
          error={errors[index]}
          onChange={(event) => {
            const next = [...args];
            next[index] = event.currentTarget.value;
            setArgs(next);
          }}
        />
      ))}
      {leaf.raises && (
        <Select
          label="Then it"
          description="outcome"
          size="xs"
          data={[
            { value: "returns", label: "gives" },
            { value: "raises", label: "refuses" },
          ]}
          value={raises ? "raises" : "returns"}
          allowDeselect={false}
          onChange={(value) => setRaises(value === "raises")}
        />
      )}
      <TextInput
        size="xs"
        label={raises ? "Saying (optional)" : "Expected result"}
        description={raises ? "part of the message" : typeText(leaf.returns)}
        placeholder={raises ? "must be positive" : sampleOf(leaf.returns)}
        value={result}
        error={errors[-1]}
        onChange={(event) => setResult(event.currentTarget.value)}
      />
      <Button type="submit" loading={editor.addExample.isPending}>
        Add example
      </Button>
      {editor.addExample.isError && (
        <div className={classes.wide}>
          <Failure error={editor.addExample.error} title="Not added" />
        </div>
      )}
    </form>
  );
}
