package orderdesk.platform.web;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a caller knows a Java type as. */
final class JsonNames {

    private static final Set<Class<?>> WHOLE =
            Set.of(int.class, long.class, short.class, byte.class, Integer.class, Long.class, Short.class, Byte.class);

    private JsonNames() {}

    static String of(Class<?> type) {
        if (WHOLE.contains(type)) {
            return "whole number in range";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == UUID.class) {
            return "UUID";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "text";
        }
        return structured(type);
    }

    private static String structured(Class<?> type) {
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "number";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "ISO 8601 " + type.getSimpleName().replaceFirst("^Local", "").toLowerCase(java.util.Locale.ROOT);
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "list";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) || type.isInterface() ? "object" : "such value";
    }
}
