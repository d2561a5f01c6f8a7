import type { AccessToken } from "@guildhall/contracts";
import { Button } from "@mantine/core";
import { IconKey } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { trpc } from "@/api";
import { Empty, Failure, Page, Rows, Section, useNow, Waiting } from "@/components";
import { NewTokenDialog } from "./new-token-dialog";
import { Setup } from "./setup";
import { TokenRow } from "./token-row";

export function AccessScreen() {
  const [adding, setAdding] = useState(false);
  const tokens = useQuery(trpc.tokens.list.queryOptions());
  const list = tokens.data ?? [];
  const make = (
    <Button leftSection={<IconKey size={14} />} onClick={() => setAdding(true)}>
      New token
    </Button>
  );
  return (
    <Page
      title="Access"
      text="Editors, scripts and agents use the experts of this house with a token. It is shown once."
      actions={list.length > 0 ? make : undefined}
    >
      {tokens.isPending && <Waiting label="Reading the tokens" />}
      {tokens.isError && <Failure error={tokens.error} onRetry={() => void tokens.refetch()} />}
      {tokens.data !== undefined && list.length === 0 && (
        <Empty action={make}>No other program may use this house yet.</Empty>
      )}
      <Tokens tokens={list} />
      <Section title="Set up a program">
        <Setup token={null} />
      </Section>
      {adding && <NewTokenDialog onClose={() => setAdding(false)} />}
    </Page>
  );
}

function Tokens({ tokens }: { tokens: AccessToken[] }) {
  const now = useNow(tokens.length > 0);
  if (tokens.length === 0) return null;
  return (
    <Section title="Tokens">
      <Rows>
        {tokens.map((token) => (
          <TokenRow key={token.id} token={token} now={now} />
        ))}
      </Rows>
    </Section>
  );
}
