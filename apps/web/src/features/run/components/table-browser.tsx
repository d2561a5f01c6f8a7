import type { JsonValue, ProjectSummary } from "@guildhall/contracts";
import { Button, SegmentedControl, Table } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { Empty, Failure, Waiting } from "@/components";
import classes from "./run.module.css";

const PAGE = 50;
const cell = (value: JsonValue): string => (value === null ? "–" : String(value));

/** The entries the service keeps, read-only, a table at a time. */
export function TableBrowser({ project }: { project: ProjectSummary }) {
  const [table, setTable] = useState<string | null>(null);
  const [offset, setOffset] = useState(0);
  const page = useQuery({
    ...trpc.preview.tables.queryOptions({ projectId: project.id, table, offset }),
    placeholderData: keepPreviousData,
  });
  if (page.isLoadingError) return <Failure error={page.error} onRetry={() => void page.refetch()} />;
  if (page.isPending) return <Waiting label="Reading the tables" />;
  const { tables, columns, rows } = page.data;
  const shown = tables.find((one) => one.name === page.data.table);
  if (shown === undefined) return <Empty>There are no tables yet: start the service once.</Empty>;
  return (
    <div className={classes.tables}>
      <div className={classes.tablesBar}>
        <SegmentedControl
          size="xs"
          aria-label="Table"
          value={shown.name}
          onChange={(name) => {
            setTable(name);
            setOffset(0);
          }}
          data={tables.map((one) => ({ value: one.name, label: `${one.name} (${one.rows})` }))}
        />
        <Button size="xs" variant="default" loading={page.isFetching} onClick={() => void page.refetch()}>
          Read again
        </Button>
      </div>
      {rows.length === 0 ? (
        <Empty>There are no entries here. Create one in the console.</Empty>
      ) : (
        <div className={classes.tablesArea}>
          <Table stickyHeader striped fz="xs" aria-label={shown.name}>
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column}>{column}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={cell(row[0] ?? null)}>
                  {columns.map((column, at) => (
                    <Table.Td key={column}>{cell(row[at] ?? null)}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
      {shown.rows > PAGE && (
        <div className={classes.tablesBar}>
          <Button size="xs" variant="default" disabled={offset === 0} onClick={() => setOffset(offset - PAGE)}>
            Back
          </Button>
          <span>
            {offset + 1} to {offset + rows.length} of {shown.rows}
          </span>
          <Button
            size="xs"
            variant="default"
            disabled={offset + PAGE >= shown.rows}
            onClick={() => setOffset(offset + PAGE)}
          >
            Further
          </Button>
        </div>
      )}
    </div>
  );
}
