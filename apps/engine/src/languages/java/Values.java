import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes any value down as the engine's SourceValue, in JSON. */
final class Values {
    private static final int MAX_NODES = 100_000;
    private static final int MAX_TEXT = 262_144;
    private static final int MAX_DEPTH = 100;

    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("the result is too large");
        }
    }

    private final StringBuilder out = new StringBuilder();
    private int nodes;

    private Values() {}

    static String write(Object value) {
        Values values = new Values();
        values.value(value, 0);
        return values.out.toString();
    }

    private void value(Object value, int depth) {
        if (++nodes > MAX_NODES || depth > MAX_DEPTH) throw new TooLarge();
        if (value == null) out.append("{\"kind\":\"none\"}");
        else if (value instanceof Boolean) out.append("{\"kind\":\"bool\",\"value\":").append(value).append('}');
        else if (value instanceof Character) text("char", value.toString());
        else if (value instanceof CharSequence) text("text", value.toString());
        else if (value instanceof Float || value instanceof Double || value instanceof java.math.BigDecimal) {
            text("float", value.toString());
        } else if (value instanceof Number) text(value.toString().matches("-?\\d+") ? "int" : "float", value.toString());
        else if (value.getClass().isArray()) array(value, depth + 1);
        else if (value instanceof Set) collection("set", (Collection<?>) value, depth + 1);
        else if (value instanceof Collection) collection("list", (Collection<?>) value, depth + 1);
        else if (value instanceof Map) map((Map<?, ?>) value, depth + 1);
        else object(value, depth + 1);
    }

    private void text(String kind, String text) {
        if (text.length() > MAX_TEXT) throw new TooLarge();
        out.append("{\"kind\":\"").append(kind).append("\",\"text\":").append(Json.quote(text)).append('}');
    }

    private void array(Object array, int depth) {
        out.append("{\"kind\":\"list\",\"items\":[");
        for (int i = 0; i < Array.getLength(array); i++) {
            if (i > 0) out.append(',');
            value(Array.get(array, i), depth);
        }
        out.append("]}");
    }

    private void collection(String kind, Collection<?> items, int depth) {
        out.append("{\"kind\":\"").append(kind).append("\",\"items\":[");
        String comma = "";
        for (Object item : items) {
            out.append(comma);
            value(item, depth);
            comma = ",";
        }
        out.append("]}");
    }

    private void map(Map<?, ?> map, int depth) {
        out.append("{\"kind\":\"map\",\"entries\":[");
        String comma = "";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            out.append(comma);
            pair(entry.getKey(), entry.getValue(), depth);
            comma = ",";
        }
        out.append("]}");
    }

    private void pair(Object key, Object item, int depth) {
        out.append('[');
        value(key, depth);
        out.append(',');
        value(item, depth);
        out.append(']');
    }

    private void object(Object value, int depth) {
        String type = value.getClass().getSimpleName();
        out.append("{\"kind\":\"object\",\"type\":").append(Json.quote(type)).append(",\"value\":");
        boolean ours = value.getClass().getName().startsWith(Compiler.PACKAGE + ".");
        if (value instanceof Optional) value(((Optional<?>) value).orElse(null), depth);
        else if (ours && !(value instanceof Enum)) fields(value, depth);
        else text("text", hasOwnText(value) ? value.toString() : "");
        out.append('}');
    }

    /** The default text of an object is its address, which is never the same twice. */
    private static boolean hasOwnText(Object value) {
        try {
            return value.getClass().getMethod("toString").getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException error) {
            return false;
        }
    }

    private void fields(Object value, int depth) {
        out.append("{\"kind\":\"map\",\"entries\":[");
        String comma = "";
        for (Field field : value.getClass().getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) || field.isSynthetic()) continue;
            out.append(comma);
            field.setAccessible(true);
            try {
                pair(field.getName(), field.get(value), depth);
            } catch (IllegalAccessException error) {
                throw new IllegalStateException(error);
            }
            comma = ",";
        }
        out.append("]}");
    }
}
