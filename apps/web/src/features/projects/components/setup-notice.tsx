import { Button } from "@mantine/core";
import { IconCpu, IconShieldX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import dynamic from "next/dynamic";
import Link from "next/link";
import { trpc } from "@/api";
import classes from "./setup-notice.module.css";

const DownloadBar = dynamic(() => import("./download-bar"), { ssr: false });

/** What is still missing before a build can run, while everything else already works. */
export function SetupNotice() {
  const status = useQuery(trpc.system.status.queryOptions()).data;
  const models = useQuery({
    ...trpc.models.list.queryOptions(),
    refetchInterval: (query) => (query.state.data?.some((model) => model.state === "downloading") ? 2_000 : false),
  }).data;
  if (status === undefined) return null;
  const coming = models?.find((model) => model.state === "downloading");
  const model = status.defaultModel;
  const ready = model !== null && !["not-installed", "failed", "unreachable", "downloading"].includes(model.state);
  if (ready && status.sandbox.available) return null;
  return (
    <div className={classes.list}>
      {!status.sandbox.available && (
        <div className={classes.notice}>
          <IconShieldX size={17} aria-hidden />
          <span>
            <b>No sandbox, so nothing is executed.</b> {status.sandbox.remedy}
          </span>
          <Button variant="default" component={Link} href="/doctor">
            Open doctor
          </Button>
        </div>
      )}
      {!ready && (
        <div className={classes.notice}>
          <IconCpu size={17} aria-hidden />
          {coming ? (
            <span className={classes.grow}>
              <b>{coming.name} is downloading.</b> The samples can be tried meanwhile.
              {coming.progress !== null && <DownloadBar name={coming.name} progress={coming.progress} />}
            </span>
          ) : (
            <span>
              <b>{model?.error ?? "There is no model yet."}</b> Samples, files and tests work; building needs one.
            </span>
          )}
          <Button variant="default" component={Link} href="/models">
            Open models
          </Button>
        </div>
      )}
    </div>
  );
}
