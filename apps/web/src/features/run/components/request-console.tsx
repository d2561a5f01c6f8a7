import type { Endpoint, EndpointCall, PreviewView, ProjectSummary } from "@guildhall/contracts";
import { Button, Textarea, TextInput } from "@mantine/core";
import { IconSend } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { Empty, Failure, Waiting } from "@/components";
import { EndpointAnswerView } from "./endpoint-answer";
import classes from "./run.module.css";

const MOVING: PreviewView["state"][] = ["building", "starting"];
const idOf = (one: Endpoint): string => `${one.method} ${one.path}`;

/** Requests to the running service, made from its table of endpoints. */
export function RequestConsole({ project }: { project: ProjectSummary }) {
  const projectId = project.id;
  const cache = useQueryClient();
  const endpoints = useQuery(trpc.preview.endpoints.queryOptions({ projectId }));
  const preview = useQuery({
    ...trpc.preview.get.queryOptions({ projectId }),
    refetchInterval: (query) => (MOVING.includes(query.state.data?.state ?? "none") ? 1_000 : false),
  });
  const start = useMutation(
    trpc.preview.start.mutationOptions({
      onSuccess: (view) => cache.setQueryData(trpc.preview.get.queryKey({ projectId }), view),
    }),
  );
  const [chosen, setChosen] = useState<string | null>(null);
  if (endpoints.isLoadingError) return <Failure error={endpoints.error} onRetry={() => void endpoints.refetch()} />;
  if (preview.isLoadingError) return <Failure error={preview.error} onRetry={() => void preview.refetch()} />;
  if (endpoints.isPending || preview.isPending) return <Waiting label="Reading the endpoints" />;
  if (start.isError) return <Failure error={start.error} onRetry={() => start.mutate({ projectId })} />;
  if (start.isPending || MOVING.includes(preview.data.state)) return <Waiting label="Starting the service" />;
  if (preview.data.state !== "ready") {
    return (
      <Empty action={<Button onClick={() => start.mutate({ projectId })}>Start the service</Button>}>
        {preview.data.detail === "" ? "The service is not running." : preview.data.detail}
      </Empty>
    );
  }
  const endpoint = endpoints.data.find((one) => idOf(one) === chosen) ?? endpoints.data[0];
  if (endpoint === undefined) return <Empty>There are no endpoints.</Empty>;
  return (
    <div className={classes.try}>
      <nav className={classes.targets} aria-label="Endpoints">
        {endpoints.data.map((one) => (
          <button
            key={idOf(one)}
            type="button"
            title={one.title}
            aria-current={one === endpoint ? "true" : undefined}
            onClick={() => setChosen(idOf(one))}
          >
            {idOf(one)}
          </button>
        ))}
      </nav>
      <RequestForm key={idOf(endpoint)} project={project} endpoint={endpoint} />
    </div>
  );
}

function RequestForm({ project, endpoint }: { project: ProjectSummary; endpoint: Endpoint }) {
  const takesBody = endpoint.sampleBody !== null;
  const [path, setPath] = useState(endpoint.samplePath);
  const [body, setBody] = useState(takesBody ? JSON.stringify(endpoint.sampleBody, null, 2) : "");
  const cache = useQueryClient();
  const request = useMutation(
    trpc.preview.request.mutationOptions({
      onSuccess: () => void cache.invalidateQueries({ queryKey: trpc.preview.tables.pathKey() }),
    }),
  );
  const call: EndpointCall = {
    method: endpoint.method,
    path: path.trim().replaceAll(" ", "%20"),
    body: takesBody && body.trim() !== "" ? body : null,
  };
  const send = () => request.mutate({ projectId: project.id, ...call });
  return (
    <div className={classes.tryMain}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <h3 className={classes.tryTitle}>{idOf(endpoint)}</h3>
        <p className={classes.tryHelp}>
          {endpoint.title}; answers {endpoint.statuses.join(", ")}
        </p>
        <div className={classes.fields}>
          <TextInput
            size="xs"
            label="Address"
            required
            value={path}
            onChange={(event) => setPath(event.currentTarget.value)}
            classNames={{ input: classes.monoInput }}
          />
          {takesBody && (
            <Textarea
              size="xs"
              label="Body, as JSON"
              autosize
              minRows={3}
              maxRows={14}
              value={body}
              onChange={(event) => setBody(event.currentTarget.value)}
              classNames={{ input: classes.monoInput }}
            />
          )}
        </div>
        <Button type="submit" leftSection={<IconSend size={14} />} loading={request.isPending}>
          Send
        </Button>
      </form>
      {request.isError && <Failure error={request.error} onRetry={send} />}
      {request.data !== undefined && (
        <EndpointAnswerView project={project} call={request.variables} answer={request.data} />
      )}
    </div>
  );
}
