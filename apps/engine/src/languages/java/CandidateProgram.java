import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The process candidates run in, one after the other, each in a class loader of its own. It says `begun`, `step N {…}` and
 * `end true` or `end false`, the latter where the next candidate might meet something of this one.
 */
final class CandidateProgram {
    private static final PrintStream ANSWERS =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);

    private CandidateProgram() {}

    public static void main(String[] args) throws Exception {
        DataInputStream requests = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
        for (;;) {
            muteStreams();
            Map<String, byte[]> classes = new HashMap<>();
            String[] calls;
            int from;
            try {
                for (int count = requests.readInt(); count > 0; count--) {
                    String name = requests.readUTF();
                    classes.put(name, requests.readNBytes(requests.readInt()));
                }
                calls = new String[requests.readInt()];
                for (int i = 0; i < calls.length; i++) calls[i] = requests.readUTF();
                from = requests.readInt();
            } catch (EOFException error) {
                return;
            }
            ANSWERS.println("begun");
            ANSWERS.println("end " + judge(new Classes(classes), calls, from));
        }
    }

    private static boolean judge(Classes classes, String[] calls, int from) throws InterruptedException {
        ThreadGroup group = new ThreadGroup("candidate");
        boolean[] spoiled = {false};
        Thread thread = new Thread(group, () -> {
            for (int step = from; step < calls.length; step++) {
                // A call that did not compile has been answered already.
                if (!calls[step].isEmpty()) ANSWERS.println("step " + step + " " + call(classes, calls[step], spoiled));
            }
        });
        thread.start();
        thread.join();
        return !spoiled[0] && group.activeCount() == 0;
    }

    private static String call(Classes classes, String name, boolean[] spoiled) {
        try {
            Object value = classes.loadClass(name).getDeclaredMethod("value").invoke(null);
            return "{\"kind\":\"value\",\"value\":" + Values.write(value) + "}";
        } catch (Throwable error) {
            Throwable cause = error;
            while (cause.getCause() != null
                && (cause instanceof java.lang.reflect.InvocationTargetException
                    || cause instanceof ExceptionInInitializerError)) {
                cause = cause.getCause();
            }
            spoiled[0] |= cause instanceof OutOfMemoryError;
            String message = String.valueOf(cause.getMessage());
            return "{\"kind\":\"raised\",\"error\":" + Json.quote(cause.getClass().getSimpleName())
                + ",\"message\":" + Json.quote(message.substring(0, Math.min(500, message.length()))) + "}";
        }
    }

    private static void muteStreams() {
        PrintStream nothing = new PrintStream(OutputStream.nullOutputStream());
        System.setOut(nothing);
        System.setErr(nothing);
        System.setIn(InputStream.nullInputStream());
        Locale.setDefault(Locale.ROOT);
    }

    private static final class Classes extends ClassLoader {
        private final Map<String, byte[]> classes;

        Classes(Map<String, byte[]> classes) {
            super(ClassLoader.getPlatformClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) throw new ClassNotFoundException(name);
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
