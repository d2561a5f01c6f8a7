import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Compiles every source of the folder it is started in, runs its JUnit tests and says one marked line a test. */
public final class SuiteProgram {
    private static final PrintStream RECORDS = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
    private static final String MARK = System.getenv("GUILDHALL_MARK");
    private static final int MAX_OUTPUT = 12_000;

    private SuiteProgram() {}

    public static void main(String[] args) throws Exception {
        Path classes = Files.createDirectories(Path.of(args[0]));
        List<Path> sources;
        try (Stream<Path> paths = Files.walk(Path.of(""))) {
            sources = paths.filter(path -> path.toString().endsWith(".java")).sorted().collect(Collectors.toList());
        }
        if (compile(sources, classes)) {
            run(classes, sources);
            say("{\"ended\":true}");
        }
        // A thread that a test left behind ends nothing.
        Runtime.getRuntime().halt(0);
    }

    private static void say(String record) {
        RECORDS.println();
        RECORDS.println(MARK + record);
    }

    private static boolean compile(List<Path> sources, Path classes) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, StandardCharsets.UTF_8)) {
            List<String> options = List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path"), "-nowarn", "-proc:none");
            if (compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources)).call()) return true;
        }
        Map<String, StringBuilder> broken = new LinkedHashMap<>();
        for (Diagnostic<? extends JavaFileObject> one : found.getDiagnostics()) {
            if (one.getKind() != Diagnostic.Kind.ERROR) continue;
            String file = one.getSource() == null ? "" : one.getSource().getName();
            broken.computeIfAbsent(file, name -> new StringBuilder())
                .append("line ").append(one.getLineNumber()).append(": ").append(one.getMessage(null)).append('\n');
        }
        broken.forEach((file, text) -> say("{\"brokenFile\":" + Json.quote(file) + ",\"output\":" + Json.quote(cut(text.toString())) + "}"));
        return false;
    }

    private static void run(Path classes, List<Path> sources) throws Exception {
        ClassLoader loader = new java.net.URLClassLoader(new java.net.URL[] {classes.toUri().toURL()}, SuiteProgram.class.getClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
            .selectors(DiscoverySelectors.selectClasspathRoots(Set.of(classes)))
            .build();
        Launcher launcher = LauncherFactory.create();
        launcher.execute(request, new Recorder(sources));
    }

    private static String cut(String text) {
        return text.substring(0, Math.min(MAX_OUTPUT, text.length()));
    }

    private static final class Recorder implements TestExecutionListener {
        private final Map<String, String> files = new HashMap<>();
        private final Map<String, Long> started = new HashMap<>();
        private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
        private TestPlan plan;

        Recorder(List<Path> sources) {
            for (Path source : sources) {
                files.put(source.getFileName().toString().replace(".java", ""), source.toString().replace(File.separatorChar, '/'));
            }
            PrintStream kept = new PrintStream(printed, true, StandardCharsets.UTF_8);
            System.setOut(kept);
            System.setErr(kept);
        }

        @Override
        public void testPlanExecutionStarted(TestPlan testPlan) {
            plan = testPlan;
        }

        @Override
        public void executionStarted(TestIdentifier test) {
            started.put(test.getUniqueId(), System.nanoTime());
            if (test.isTest()) printed.reset();
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            if (test.isTest()) record(test, "skipped", reason, 0);
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            // A class that fails in its own set-up has no test to say so.
            if (!test.isTest() && passed) return;
            StringWriter text = new StringWriter();
            result.getThrowable().ifPresent(error -> error.printStackTrace(new PrintWriter(text, true)));
            double ms = (System.nanoTime() - started.getOrDefault(test.getUniqueId(), System.nanoTime())) / 1e6;
            record(test, passed ? "passed" : "failed", text + printed.toString(StandardCharsets.UTF_8), ms);
        }

        private void record(TestIdentifier test, String status, String output, double ms) {
            List<String> names = new ArrayList<>();
            for (TestIdentifier at = test; at != null; at = plan.getParent(at).orElse(null)) {
                if (at.getParentId().isPresent()) names.add(0, at.getDisplayName());
            }
            String file = names.isEmpty() ? "" : files.getOrDefault(names.get(0), "");
            say("{\"test\":" + Json.quote(String.join(" > ", names)) + ",\"status\":\"" + status + "\",\"durationMs\":"
                + Math.round(ms * 10) / 10.0 + ",\"output\":" + Json.quote(cut(output)) + ",\"file\":" + Json.quote(file) + "}");
        }
    }
}
