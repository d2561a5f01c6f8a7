import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** One process that runs candidates, from outside. */
final class CandidateProcess {
    private static final String END_OF_STREAM = "";
    private static final int MAX_LINE = 8 << 20;

    private final Process process;
    private final LinkedBlockingQueue<String> lines = new LinkedBlockingQueue<>();
    int judged;

    CandidateProcess(List<String> flags) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(System.getProperty("java.home") + "/bin/java");
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "CandidateProgram"));
        process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        Thread reader = new Thread(this::read);
        reader.setDaemon(true);
        reader.start();
    }

    private void read() {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))) {
            StringBuilder line = new StringBuilder();
            for (int c = in.read(); c >= 0 && line.length() < MAX_LINE; c = in.read()) {
                if (c != '\n') {
                    line.append((char) c);
                    continue;
                }
                lines.add(line.toString());
                line.setLength(0);
            }
        } catch (IOException error) {
            // Its end is told below.
        }
        lines.add(END_OF_STREAM);
    }

    void send(Map<String, byte[]> classes, List<String> calls, int from) throws IOException {
        DataOutputStream out = new DataOutputStream(new java.io.BufferedOutputStream(process.getOutputStream(), 1 << 16));
        out.writeInt(classes.size());
        for (Map.Entry<String, byte[]> entry : classes.entrySet()) {
            out.writeUTF(entry.getKey());
            out.writeInt(entry.getValue().length);
            out.write(entry.getValue());
        }
        out.writeInt(calls.size());
        for (String call : calls) out.writeUTF(call);
        out.writeInt(from);
        out.flush();
    }

    /** Null when nothing came in time, empty when the process has ended. */
    String next(long waitMs) throws InterruptedException {
        return lines.poll(waitMs, TimeUnit.MILLISECONDS);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly();
    }
}
