import { type ImportReport, importReportSchema } from "@guildhall/contracts";
import { useMutation } from "@tanstack/react-query";
import { queryClient, trpc } from "@/api";
import { type ChosenFile, chooseFiles, type LeftOut, packFiles } from "./pack-files";

export interface Imported {
  report: ImportReport;
  /** What the browser did not send. */
  leftOut: LeftOut[];
}

async function upload(body: Blob, name: string): Promise<ImportReport> {
  const reply = await fetch(`/api/imports?name=${encodeURIComponent(name)}`, { method: "POST", body }).catch(
    () => null,
  );
  if (reply === null) {
    throw { code: "UNREACHABLE", message: "The engine does not answer.", remedy: "Check that it still runs." };
  }
  const answer: unknown = await reply.json();
  if (!reply.ok) throw answer;
  return importReportSchema.parse(answer);
}

/** Opens a zip, or a folder that is packed here, as a project. */
export function useImport() {
  return useMutation({
    mutationFn: async (chosen: { zip: File } | { folder: ChosenFile[] }): Promise<Imported> => {
      if ("zip" in chosen) return { report: await upload(chosen.zip, chosen.zip.name), leftOut: [] };
      const { send, leftOut } = chooseFiles(chosen.folder);
      const name = chosen.folder[0]?.path.split("/")[0] ?? "Imported";
      const { zip, unreadable } = await packFiles(send);
      return { report: await upload(zip, name), leftOut: [...unreadable, ...leftOut] };
    },
    onSuccess: () => void queryClient.invalidateQueries({ queryKey: trpc.projects.pathKey() }),
  });
}
