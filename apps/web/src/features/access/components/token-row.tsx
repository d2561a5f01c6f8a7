import type { AccessToken } from "@guildhall/contracts";
import { Badge, Button } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { Confirm, timeAgo } from "@/components";
import { SCOPES } from "../words";
import classes from "./access.module.css";

const day = (iso: string): string => new Date(iso).toLocaleDateString("en", { dateStyle: "medium" });

export function TokenRow({ token, now }: { token: AccessToken; now: number }) {
  const cache = useQueryClient();
  const [asking, setAsking] = useState(false);
  const revoke = useMutation(
    trpc.tokens.revoke.mutationOptions({
      onSuccess: () => {
        void cache.invalidateQueries({ queryKey: trpc.tokens.pathKey() });
        setAsking(false);
      },
    }),
  );
  const expired = Date.parse(token.expiresAt) <= now;
  const facts = [
    token.hint === "" ? null : `ends in ${token.hint}`,
    `made ${day(token.createdAt)}`,
    expired ? `expired ${day(token.expiresAt)}` : `until ${day(token.expiresAt)}`,
    token.lastUsedAt === null ? "never used" : `used ${timeAgo(token.lastUsedAt, now)}`,
  ];
  return (
    <li className={classes.token}>
      <div className={classes.title}>
        <h3>
          {token.name}
          {SCOPES.filter(({ scope }) => token.scopes.includes(scope)).map(({ scope, label }) => (
            <Badge key={scope} size="sm" color={scope === "mcp" ? "iris" : "gray"}>
              {label}
            </Badge>
          ))}
          {expired && (
            <Badge size="sm" color="red">
              expired
            </Badge>
          )}
        </h3>
        <p>{facts.filter(Boolean).join(" · ")}</p>
      </div>
      <Button variant="default" aria-label={`Revoke ${token.name}`} onClick={() => setAsking(true)}>
        Revoke
      </Button>
      <Confirm
        opened={asking}
        title="Revoke token"
        action="Revoke"
        danger
        pending={revoke.isPending}
        error={revoke.error}
        onClose={() => setAsking(false)}
        onConfirm={() => revoke.mutate({ tokenId: token.id })}
      >
        {`Programs with "${token.name}" lose their access at once, in the middle of an answer too.`}
      </Confirm>
    </li>
  );
}
