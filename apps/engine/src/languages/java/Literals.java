import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Plain values as Java expressions of the type a parameter wants; without one, of the most usual type. */
final class Literals {
    private Literals() {}

    static String write(Object literal, TypeMirror wanted) {
        Map<String, Object> value = Json.map(literal);
        switch ((String) value.get("kind")) {
            case "bool": return String.valueOf(value.get("value"));
            case "int":
            case "float": return number((String) value.get("text"), name(wanted));
            case "text": return text((String) value.get("text"), name(wanted));
            case "list":
            case "tuple": return list(Json.list(value.get("items")), wanted);
            case "set": return set(Json.list(value.get("items")), wanted);
            case "map": return map(Json.list(value.get("entries")), wanted);
            default: return "null";
        }
    }

    /** The simple name of a type, without its arguments; empty where none is wanted or any will do. */
    private static String name(TypeMirror type) {
        if (type == null) return "";
        if (type.getKind() == TypeKind.DECLARED) return ((DeclaredType) type).asElement().getSimpleName().toString();
        return type.getKind().isPrimitive() ? type.toString() : "";
    }

    private static String number(String digits, String type) {
        boolean whole = digits.matches("-?\\d+");
        switch (type) {
            case "double":
            case "Double": return whole ? digits + ".0" : digits;
            case "float":
            case "Float": return digits + "f";
            case "long":
            case "Long": return whole ? digits + "L" : digits;
            case "short":
            case "Short": return "(short) " + digits;
            case "byte":
            case "Byte": return "(byte) " + digits;
            case "BigInteger": return "new java.math.BigInteger(\"" + digits + "\")";
            case "BigDecimal": return "new java.math.BigDecimal(\"" + digits + "\")";
            default: return whole && !fitsInt(digits) ? digits + "L" : digits;
        }
    }

    private static boolean fitsInt(String digits) {
        try {
            Integer.parseInt(digits);
            return true;
        } catch (NumberFormatException error) {
            return false;
        }
    }

    private static String text(String text, String type) {
        boolean character = (type.equals("char") || type.equals("Character")) && text.length() == 1;
        if (character) return text.equals("'") ? "'\\''" : "'" + escaped(text) + "'";
        return "\"" + escaped(text) + "\"";
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"': out.append("\\\""); break;
                case '\\': out.append("\\\\"); break;
                case '\n': out.append("\\n"); break;
                case '\r': out.append("\\r"); break;
                default: out.append(c < ' ' || c > '~' ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.toString();
    }

    private static TypeMirror argument(TypeMirror type, int index) {
        if (type == null || type.getKind() != TypeKind.DECLARED) return null;
        List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
        return index < arguments.size() ? arguments.get(index) : null;
    }

    /** How a type argument is written; a type variable or wildcard may be anything. */
    private static String argumentName(TypeMirror type) {
        boolean known = type != null && (type.getKind() == TypeKind.DECLARED || type.getKind() == TypeKind.ARRAY);
        return known ? type.toString() : "Object";
    }

    private static String items(List<Object> items, TypeMirror type) {
        return items.stream().map(item -> write(item, type)).collect(Collectors.joining(", "));
    }

    private static String asList(List<Object> items, TypeMirror element) {
        return "java.util.Arrays.<" + argumentName(element) + ">asList(" + items(items, element) + ")";
    }

    private static String list(List<Object> items, TypeMirror wanted) {
        if (wanted != null && wanted.getKind() == TypeKind.ARRAY) {
            TypeMirror component = ((ArrayType) wanted).getComponentType();
            return "new " + component + "[] {" + items(items, component) + "}";
        }
        TypeMirror element = argument(wanted, 0);
        switch (name(wanted)) {
            case "ArrayList":
            case "LinkedList":
            case "ArrayDeque":
            case "Vector": return made(name(wanted), element, asList(items, element));
            case "Deque":
            case "Queue": return made("ArrayDeque", element, asList(items, element));
            case "Set":
            case "HashSet": return made("HashSet", element, asList(items, element));
            default: return asList(items, element);
        }
    }

    private static String set(List<Object> items, TypeMirror wanted) {
        TypeMirror element = argument(wanted, 0);
        String type = name(wanted).endsWith("Set") && !name(wanted).equals("Set") ? name(wanted) : "HashSet";
        return made(type.equals("SortedSet") ? "TreeSet" : type, element, asList(items, element));
    }

    private static String made(String type, TypeMirror element, String from) {
        return "new java.util." + type + "<" + argumentName(element) + ">(" + from + ")";
    }

    private static String map(List<Object> entries, TypeMirror wanted) {
        TypeMirror key = argument(wanted, 0);
        TypeMirror value = argument(wanted, 1);
        String type = name(wanted).equals("TreeMap") || name(wanted).equals("SortedMap") ? "TreeMap" : "LinkedHashMap";
        String puts = entries.stream()
            .map(Json::list)
            .map(entry -> "put(" + write(entry.get(0), key) + ", " + write(entry.get(1), value) + "); ")
            .collect(Collectors.joining());
        return "new java.util." + type + "<" + argumentName(key) + ", " + argumentName(value) + ">() {{ " + puts + "}}";
    }
}
