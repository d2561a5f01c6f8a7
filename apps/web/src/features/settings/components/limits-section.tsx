import type { ProgramLimits } from "@guildhall/contracts";
import { Table } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { trpc } from "@/api";
import { Failure, Waiting } from "@/components";
import classes from "./settings.module.css";

/** The limits this machine's sandbox applies to each program of the project, and what those can import. */
export function LimitsSection({ projectId }: { projectId: string }) {
  const found = useQuery(trpc.projects.limits.queryOptions({ projectId }));
  return (
    <section className={classes.part} aria-label="Limits in force">
      <h3>Limits in force</h3>
      <p>What the sandbox of this machine applies to each program of this project. They cannot be changed here.</p>
      {found.isLoadingError && <Failure error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Waiting label="Asking the sandbox" />}
      {found.data !== undefined && (
        <>
          <LimitsTable programs={found.data.programs} />
          <Packages packages={found.data.packages} />
        </>
      )}
    </section>
  );
}

function LimitsTable({ programs }: Pick<ProgramLimits, "programs">) {
  const labels = programs[0]?.limits ?? [];
  const isAdvice = labels.some((limit) => !limit.enforced);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard */}
      <section className={classes.tableBox} aria-label="Limits by program" tabIndex={0}>
        <Table verticalSpacing={4} className={classes.limits}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Limit</Table.Th>
              {programs.map(({ title }) => (
                <Table.Th key={title}>{title}</Table.Th>
              ))}
              <Table.Th>Kept</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {labels.map(({ label, enforced }) => (
              <Table.Tr key={label}>
                <Table.Th scope="row">{label}</Table.Th>
                {programs.map(({ title, limits }) => (
                  <Table.Td key={title}>{limits.find((limit) => limit.label === label)?.value}</Table.Td>
                ))}
                <Table.Td>{enforced ? "always" : "advisory"}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </section>
      {isAdvice && (
        <p>
          Advisory: the kernel of this machine does not keep it. Guildhall watches and ends the program a moment after
          it went over. The Doctor says what to change.
        </p>
      )}
    </>
  );
}

const listOf = (packages: { name: string; version: string }[]): string =>
  packages.map(({ name, version }) => `${name} ${version}`).join(", ");

function Packages({ packages: { python, node } }: Pick<ProgramLimits, "packages">) {
  return (
    <>
      <h3>Packages</h3>
      <p>
        A sandbox has no network, so nothing can be installed into a project. Its programs find these, the same in every
        project:
      </p>
      <PackageList language="Python" found={listOf(python)} />
      <PackageList language="Node" found={listOf(node)} />
      <p>
        Another Python package is found when it is installed for this machine's own Python, for instance with{" "}
        <code>sudo apt install python3-requests</code>. Of another Node package, put the source into a folder of the
        project and import it from there. Outside Guildhall, a shipped project installs whatever you add to it.
      </p>
    </>
  );
}

function PackageList({ language, found }: { language: string; found: string }) {
  if (found === "") return <p>{language}: none are installed here yet. Start Guildhall once with a network.</p>;
  return (
    <p>
      {language}: <span className={classes.packages}>{found}</span>
    </p>
  );
}
