import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** A candidate with its calls, compiled: a class a call, whose static method `value` makes it. */
final class Program {
    /** As JSON; null when it compiled and has its entry. */
    String rejected;
    Map<String, byte[]> classes = Map.of();
    /** The class of each call; empty where the call did not compile. */
    final List<String> calls = new ArrayList<>();
    /** As JSON; filled in by the runs, but for calls that do not compile. */
    final List<String> results = new ArrayList<>();

    private final String imports;
    private final String entryClass;
    private final String entryMethod;

    Program(Map<String, Object> request) throws IOException {
        String entry = (String) request.get("entry");
        int dot = entry.lastIndexOf('.');
        // Without a dot it is a class, whose objects the calls make themselves.
        entryClass = dot < 0 ? entry : entry.substring(0, dot);
        entryMethod = dot < 0 ? "" : entry.substring(dot + 1);
        imports = (String) request.get("imports");
        Map<String, String> texts = new LinkedHashMap<>();
        for (String name : List.of("setup", "code")) {
            if (!((String) request.get(name)).isBlank()) texts.put(name, head() + request.get(name));
        }
        List<Object> expressions = Json.list(request.get("calls"));
        expressions.forEach(call -> results.add(null));
        Compiler compiled = texts.isEmpty() ? null : new Compiler(texts, classes);
        if (compiled != null && !compiled.errors.isEmpty()) {
            reject("compile", compiled.errors.values().iterator().next());
            return;
        }
        List<ExecutableElement> entries = entry.isEmpty() ? List.of() : entries(compiled);
        if (rejected != null) return;
        if (compiled != null) classes = compiled.generate();
        compileCalls(expressions, entries);
    }

    /** On the first line, so that the lines of errors are those of the text. */
    private String head() {
        return "package " + Compiler.PACKAGE + "; " + imports + " ";
    }

    private void reject(String gate, String message) {
        rejected = "{\"gate\":\"" + gate + "\",\"message\":" + Json.quote(message) + "}";
    }

    private List<ExecutableElement> entries(Compiler compiled) {
        TypeElement type = compiled == null ? null : compiled.type(entryClass);
        if (type == null) {
            reject("entry", "there is no class " + entryClass);
            return List.of();
        }
        if (entryMethod.isEmpty()) return List.of();
        List<ExecutableElement> found = new ArrayList<>();
        for (Element member : type.getEnclosedElements()) {
            boolean named = member.getKind() == ElementKind.METHOD && member.getSimpleName().contentEquals(entryMethod);
            if (named && member.getModifiers().contains(Modifier.STATIC)) found.add((ExecutableElement) member);
        }
        if (found.isEmpty()) reject("entry", "there is no static method " + entryClass + "." + entryMethod);
        return found;
    }

    private void compileCalls(List<Object> expressions, List<ExecutableElement> entries) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = 0; i < expressions.size(); i++) {
            texts.put("Call" + i + "__", callText("Call" + i + "__", expression(expressions.get(i), entries)));
        }
        Compiler compiled = new Compiler(texts, classes);
        // Each error takes its own call away; javac finds some only when others are gone.
        while (!compiled.errors.isEmpty()) {
            if (!texts.keySet().containsAll(compiled.errors.keySet())) throw new IllegalStateException("javac failed");
            for (Map.Entry<String, String> error : compiled.errors.entrySet()) {
                texts.remove(error.getKey());
                int index = Integer.parseInt(error.getKey().replaceAll("\\D", ""));
                results.set(index, "{\"kind\":\"raised\",\"error\":\"CompileError\",\"message\":"
                    + Json.quote(error.getValue()) + "}");
            }
            compiled = new Compiler(texts, classes);
        }
        classes = compiled.generate();
        for (int i = 0; i < expressions.size(); i++) {
            calls.add(results.get(i) == null ? Compiler.PACKAGE + ".Call" + i + "__" : "");
        }
    }

    private String callText(String name, String expression) {
        String statics = entryClass.isEmpty() ? "" : "import static " + Compiler.PACKAGE + "." + entryClass + ".*; ";
        return head() + statics + "import java.util.*; public final class " + name
            + " { public static Object value() throws Throwable { return " + expression + "; } }";
    }

    private static String expression(Object call, List<ExecutableElement> entries) {
        if (call instanceof String) return (String) call;
        List<Object> args = Json.list(Json.map(call).get("args"));
        Object fn = Json.map(call).get("fn");
        if (fn == null) return Literals.write(args.get(0), null);
        List<? extends TypeMirror> wanted = entries.stream()
            .filter(method -> method.getParameters().size() == args.size())
            .findFirst()
            .map(method -> method.getParameters().stream().map(parameter -> parameter.asType()).toList())
            .orElse(List.of());
        List<String> written = new ArrayList<>();
        for (int i = 0; i < args.size(); i++) written.add(Literals.write(args.get(i), wanted.isEmpty() ? null : wanted.get(i)));
        return fn + "(" + written.stream().collect(Collectors.joining(", ")) + ")";
    }
}
