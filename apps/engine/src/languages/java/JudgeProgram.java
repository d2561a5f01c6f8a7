import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/**
 * The warm judge of whole programs in Java: reads one request a line, compiles candidate and calls in memory, lets them
 * run in another process, answers one line. Nothing of a candidate runs here.
 */
final class JudgeProgram {
    private static final int START_MS = 10_000;
    private static final int GRACE_MS = 300;
    private static final int MAX_TIMEOUTS = 2;
    private static final int CANDIDATES_A_PROCESS = 200;

    private final List<String> flags = new ArrayList<>(ManagementFactory.getRuntimeMXBean().getInputArguments());
    private final Deque<CandidateProcess> spares = new ArrayDeque<>();

    private JudgeProgram() throws IOException {
        spares.add(new CandidateProcess(flags));
    }

    public static void main(String[] args) throws Exception {
        JudgeProgram judge = new JudgeProgram();
        PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            answers.println(judge.answer(Json.map(Json.parse(line))));
        }
    }

    private String answer(Map<String, Object> request) throws Exception {
        long started = System.nanoTime();
        Program program = new Program(request);
        boolean runs = program.rejected == null && program.results.contains(null);
        String unfinished = runs ? run(program, request) : "exit";
        return "{\"id\":" + Json.quote((String) request.get("id"))
            + ",\"rejected\":" + program.rejected
            + ",\"calls\":[" + String.join(",", program.results.stream().map(String::valueOf).toList()) + "]"
            + ",\"unfinished\":\"" + unfinished + "\""
            + ",\"durationMs\":" + (System.nanoTime() - started) / 1e6 + "}";
    }

    private CandidateProcess take() throws IOException {
        CandidateProcess process = spares.poll();
        while (process != null && !process.isAlive()) process = spares.poll();
        if (process == null) process = new CandidateProcess(flags);
        if (spares.isEmpty()) spares.add(new CandidateProcess(flags));
        return process;
    }

    /** Makes the calls; a process that hangs in one is ended and the rest get a fresh one. Why nulls are left. */
    private String run(Program program, Map<String, Object> request) throws Exception {
        long callMs = ((Double) request.get("callMs")).longValue();
        long end = System.nanoTime() + ((Double) request.get("totalMs")).longValue() * 1_000_000;
        int from = 0;
        for (int timeouts = 0; timeouts < MAX_TIMEOUTS; timeouts++) {
            CandidateProcess process = take();
            process.send(program.classes, program.calls, from);
            long waitMs = START_MS;
            for (;;) {
                String line = process.next(Math.max(0, Math.min(waitMs, (end - System.nanoTime()) / 1_000_000)));
                waitMs = callMs + GRACE_MS;
                if (line == null) break;
                String[] words = line.split(" ", 3);
                if (words[0].equals("end")) {
                    boolean reusable = words[1].equals("true") && ++process.judged < CANDIDATES_A_PROCESS;
                    if (reusable) spares.push(process);
                    else process.kill();
                    return "timeout";
                }
                if (words[0].equals("step")) program.results.set(Integer.parseInt(words[1]), words[2]);
                else if (!words[0].equals("begun")) {
                    process.kill();
                    return "exit";
                }
            }
            process.kill();
            // The call that hung stays null.
            from = program.results.subList(from, program.results.size()).indexOf(null) + from + 1;
            if (from >= program.results.size() || System.nanoTime() > end) break;
        }
        return "timeout";
    }
}
