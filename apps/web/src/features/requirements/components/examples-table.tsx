import type { Example, SpecView } from "@guildhall/contracts";
import { ActionIcon, Badge, Table } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { Empty } from "@/components";
import { AddExample, outcomeText, type SpecEditor, valueText } from "@/features/spec";
import classes from "./requirements.module.css";

const ORACLES: Record<Example["oracle"], { label: string; color: string }> = {
  confirmed: { label: "confirmed by you", color: "teal" },
  derived: { label: "derived", color: "iris" },
  house: { label: "from the shell", color: "gray" },
  none: { label: "not confirmed", color: "yellow" },
};

/** Input and expected output of every leaf; the confirmed ones are what proves. */
export function ExamplesTable({ editor, view }: { editor: SpecEditor; view: SpecView }) {
  return (
    <>
      {view.examples.length === 0 ? (
        <Empty>
          {view.leaves.length === 0
            ? "The shell does all of it: there is no leaf that needs an example."
            : "No example yet: one confirmed example proves more than any generated test."}
        </Empty>
      ) : (
        <Table className={classes.table} verticalSpacing={5} highlightOnHover>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Leaf</Table.Th>
              <Table.Th>Input</Table.Th>
              <Table.Th>Result</Table.Th>
              <Table.Th>By whose word</Table.Th>
              <Table.Th aria-label="Remove" />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {view.examples.map((example) => (
              <Table.Tr key={example.id}>
                <Table.Td className={classes.mono}>{example.leaf}</Table.Td>
                <Table.Td className={classes.mono}>{example.args.map((arg) => valueText(arg)).join(", ")}</Table.Td>
                <Table.Td className={classes.mono}>{outcomeText(example.outcome)}</Table.Td>
                <Table.Td>
                  <Badge size="sm" color={ORACLES[example.oracle].color}>
                    {ORACLES[example.oracle].label}
                  </Badge>
                </Table.Td>
                <Table.Td w={32}>
                  <ActionIcon
                    size={22}
                    aria-label={`Remove the example of ${example.leaf}`}
                    onClick={() => editor.removeExample.mutate({ projectId: editor.projectId, exampleId: example.id })}
                  >
                    <IconX size={13} />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {view.leaves.length > 0 && <AddExample editor={editor} leaves={view.leaves} />}
    </>
  );
}
