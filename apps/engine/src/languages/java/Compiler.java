import com.sun.source.util.JavacTask;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/** Compiles texts in memory, on top of classes compiled before. All classes are in one package. */
final class Compiler {
    static final String PACKAGE = "candidate";
    private static final List<String> OPTIONS = List.of("-proc:none", "-nowarn", "-Xlint:none");
    private static final JavaCompiler JAVAC = ToolProvider.getSystemJavaCompiler();
    private static final StandardJavaFileManager FILES = JAVAC.getStandardFileManager(null, Locale.ROOT, null);

    /** Class files by name, those compiled before included. */
    private final Map<String, byte[]> classes;
    /** The first error of each text, by its name. */
    final Map<String, String> errors = new LinkedHashMap<>();
    /** Null for no texts: javac refuses to compile nothing. */
    private final JavacTask task;

    Compiler(Map<String, String> texts, Map<String, byte[]> known) throws IOException {
        classes = new LinkedHashMap<>(known);
        List<JavaFileObject> sources = new ArrayList<>();
        texts.forEach((name, text) -> sources.add(new Source(name, text)));
        task = sources.isEmpty()
            ? null
            : (JavacTask) JAVAC.getTask(null, new Memory(), this::report, OPTIONS, null, sources);
        if (task != null) task.analyze();
    }

    /** To be asked before `generate`, which forgets it. Null where there is no such class. */
    TypeElement type(String name) {
        return task.getElements().getTypeElement(PACKAGE + "." + name);
    }

    Map<String, byte[]> generate() throws IOException {
        if (task != null) task.generate();
        return classes;
    }

    private void report(Diagnostic<? extends JavaFileObject> found) {
        if (found.getKind() != Diagnostic.Kind.ERROR) return;
        String name = found.getSource() == null ? "" : ((Source) found.getSource()).name;
        String where = found.getLineNumber() > 0 ? " (line " + found.getLineNumber() + ")" : "";
        errors.putIfAbsent(name, found.getMessage(Locale.ROOT).replaceAll("\\s*\\n\\s*", "; ") + where);
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String name;
        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name + ".java"), Kind.SOURCE);
            this.name = name;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }

        /** A public class may stand in any text: there are no files here. */
        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return true;
        }
    }

    private static final class ClassFile extends SimpleJavaFileObject {
        final String name;
        private final byte[] bytes;

        ClassFile(String name, byte[] bytes) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public java.io.InputStream openInputStream() {
            return new java.io.ByteArrayInputStream(bytes);
        }
    }

    private final class Memory extends ForwardingJavaFileManager<JavaFileManager> {
        Memory() {
            super(FILES);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(Location at, String name, JavaFileObject.Kind kind, FileObject from) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            classes.put(name, toByteArray());
                        }
                    };
                }
            };
        }

        @Override
        public Iterable<JavaFileObject> list(Location at, String name, Set<JavaFileObject.Kind> kinds, boolean deep)
                throws IOException {
            if (at != StandardLocation.CLASS_PATH) return super.list(at, name, kinds, deep);
            List<JavaFileObject> found = new ArrayList<>();
            if (name.equals(PACKAGE)) classes.forEach((known, bytes) -> found.add(new ClassFile(known, bytes)));
            return found;
        }

        @Override
        public String inferBinaryName(Location at, JavaFileObject file) {
            return file instanceof ClassFile ? ((ClassFile) file).name : super.inferBinaryName(at, file);
        }
    }
}
