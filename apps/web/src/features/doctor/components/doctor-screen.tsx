import type { DoctorCheck } from "@guildhall/contracts";
import { Button, Table } from "@mantine/core";
import { IconRefresh } from "@tabler/icons-react";
import { useMutation, useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { CopyButton, Empty, Failure, type Mark, Page, plural, StateMark, Waiting } from "@/components";
import classes from "./doctor.module.css";

const MARKS: Record<DoctorCheck["status"], { mark: Mark; word: string }> = {
  ok: { mark: "done", word: "ok" },
  degraded: { mark: "waiting", word: "degraded" },
  failed: { mark: "failed", word: "failed" },
};
const ORDER: DoctorCheck["status"][] = ["failed", "degraded", "ok"];

export function DoctorScreen() {
  const ask = useMutation(trpc.system.doctor.mutationOptions());
  // Looking changes nothing, so the report is read when the page opens and kept for a while.
  const report = useQuery({ queryKey: ["doctor"], queryFn: () => ask.mutateAsync(), staleTime: 60_000, retry: false });
  const checks = report.data?.checks.toSorted((a, b) => ORDER.indexOf(a.status) - ORDER.indexOf(b.status));
  const bad = checks?.filter((check) => check.status !== "ok").length ?? 0;
  return (
    <Page
      title="Doctor"
      text="Each promise is proved by trying to break it on this machine."
      actions={
        <Button
          variant="default"
          leftSection={<IconRefresh size={14} />}
          loading={report.isFetching}
          onClick={() => void report.refetch()}
        >
          Check again
        </Button>
      }
    >
      {report.isPending && <Waiting label="Trying the sandbox, the database, the models and the disk" />}
      {report.isError && <Failure error={report.error} onRetry={() => void report.refetch()} />}
      {checks !== undefined && checks.length === 0 && <Empty>There was nothing to check.</Empty>}
      {checks !== undefined && checks.length > 0 && (
        <>
          <p className={classes.summary} data-ok={report.data?.ok}>
            <StateMark state={report.data?.ok ? (bad === 0 ? "done" : "waiting") : "failed"} size={16} />
            {bad === 0
              ? `All ${checks.length} checks are fine.`
              : `${plural(bad, "check")} of ${checks.length} need a look.`}
          </p>
          <Table verticalSpacing={8} className={classes.table}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w={110}>State</Table.Th>
                <Table.Th>Check</Table.Th>
                <Table.Th>Found</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {checks.map((check) => (
                <Table.Tr key={check.id}>
                  <Table.Td>
                    <span className={classes.state}>
                      <StateMark state={MARKS[check.status].mark} size={15} />
                      {MARKS[check.status].word}
                    </span>
                  </Table.Td>
                  <Table.Td className={classes.title}>{check.title}</Table.Td>
                  <Table.Td>
                    <div className={classes.detail}>{check.detail}</div>
                    {check.status !== "ok" && check.remedy !== "" && (
                      <div className={classes.remedy}>
                        <span>{check.remedy}</span>
                        <CopyButton text={check.remedy} label="Copy the remedy" />
                      </div>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </>
      )}
    </Page>
  );
}
