import { Button, Group, Stack } from "@mantine/core";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { Failure } from "@/components";
import { EditReachText } from "@/features/spec";
import type { PlanEdit } from "../hooks/use-plan-edit";

interface LookFirstProps {
  edit: PlanEdit;
  /** What the edit is called on its last button. */
  action: string;
  onLook: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** Two steps of one dialog: what is wanted, then what it touches. Going back keeps what was typed. */
export function LookFirst({ edit, action, onLook, onClose, children }: LookFirstProps) {
  const looked = edit.reach !== null;
  const next = useRef<HTMLButtonElement>(null);
  // The field that was left is hidden now: without this the keyboard would start at the top of the page.
  useEffect(() => {
    if (looked) next.current?.focus();
  }, [looked]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (edit.busy) return;
    if (looked) void edit.apply();
    else onLook();
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <div hidden={looked}>{children}</div>
        {edit.reach !== null && (
          <div role="status" aria-label="What this edit touches">
            <EditReachText reach={edit.reach} />
          </div>
        )}
        {edit.error !== null && <Failure error={edit.error} title="Not changed" />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={looked ? edit.back : onClose}>
            {looked ? "Back" : "Cancel"}
          </Button>
          <Button ref={next} type="submit" loading={edit.busy}>
            {looked ? action : "See what it touches"}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
