package orderdesk.contracts;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Fills a record with a value for every component, always the same. */
final class Sample {

    private Sample() {}

    static Object of(Class<?> record) {
        return of(record, "sample");
    }

    private static Object of(Type type, String name) {
        if (type instanceof ParameterizedType generic) {
            return container((Class<?>) generic.getRawType(), generic.getActualTypeArguments(), name);
        }
        var raw = (Class<?>) type;
        if (raw.isRecord()) {
            return record(raw);
        }
        return raw.isEnum() ? raw.getEnumConstants()[0] : scalar(raw, name);
    }

    private static Object container(Class<?> raw, Type[] arguments, String name) {
        if (raw == Map.class) {
            return Map.of(of(arguments[0], name), of(arguments[1], name));
        }
        return raw == Set.class ? Set.of(of(arguments[0], name)) : List.of(of(arguments[0], name));
    }

    private static Object record(Class<?> record) {
        var components = record.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> of(component.getGenericType(), component.getName()))
                .toArray();
        var types =
                Arrays.stream(components).map(component -> component.getType()).toArray(Class[]::new);
        try {
            return record.getConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("No sample of " + record, e);
        }
    }

    private static Object scalar(Class<?> type, String name) {
        return switch (type.getSimpleName()) {
            case "String" -> string(name);
            case "int", "Integer" -> name.equals("to") ? 5 : 3;
            case "long", "Long" -> 129900L;
            case "double" -> 55.75;
            case "boolean", "Boolean" -> true;
            case "UUID" -> UUID.fromString("00000000-0000-0000-0000-000000000042");
            case "Instant" -> Instant.parse("2026-03-01T12:00:00Z");
            case "LocalDate" -> LocalDate.parse("2026-03-05");
            case "LocalTime" -> LocalTime.of(name.equals("to") || name.equals("close") ? 14 : 10, 0);
            case "Duration" -> Duration.ofMinutes(30);
            case "DayOfWeek" -> DayOfWeek.MONDAY;
            default -> throw new AssertionError("No sample of %s for %s".formatted(type, name));
        };
    }

    private static String string(String name) {
        return switch (name) {
            case "currency" -> "RUB";
            case "country" -> "RU";
            case "zone", "candidates" -> "Europe/Moscow";
            case "e164" -> "+79161234567";
            default -> "a " + name;
        };
    }
}
