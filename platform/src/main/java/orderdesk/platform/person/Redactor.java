package orderdesk.platform.person;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Phone;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of records what a person said of himself. What must not be absent gets a value that says nothing; whatever
 * else still holds a telephone or a mailbox of his loses it. Applied twice it changes nothing more.
 */
final class Redactor implements UnaryOperator<Object> {

    private static final Person NOBODY = new Person(null, null, null, null);

    private final Scrubbing scrubbing;
    private final Phone nowhere;

    Redactor(Trail trail) {
        this.scrubbing = new Scrubbing(trail.of(Trail.PHONE), trail.of(Trail.EMAIL));
        this.nowhere = new Phone(Scrubbing.nowhere(trail.request()), Scrubbing.GONE);
    }

    @Override
    public Object apply(Object value) {
        return switch (value) {
            case Phone phone -> Scrubbing.isNowhere(phone.e164()) ? phone : nowhere;
            case Person _ -> NOBODY;
            case Address its -> new Address(its.country(), its.region(), null, null, List.of(), null);
            case Record record -> record(record);
            case Optional<?> some -> some.map(this);
            case EnumSet<?> constants -> constants;
            case Set<?> set -> kept(set, all(set).collect(Collectors.toCollection(LinkedHashSet::new)));
            case Collection<?> list -> kept(list, all(list).toList());
            case Map<?, ?> map -> kept(map, map(map));
            case String text -> scrubbing.scrub(text);
            default -> value;
        };
    }

    /** Sorted ones and the like stay what they are. */
    private static Object kept(Object before, Object after) {
        return before.equals(after) ? before : after;
    }

    private Stream<Object> all(Collection<?> values) {
        return values.stream().map(each -> apply((Object) each));
    }

    private Map<Object, Object> map(Map<?, ?> map) {
        var next = new LinkedHashMap<Object, Object>();
        map.forEach((key, value) -> next.put(apply((Object) key), apply((Object) value)));
        return next;
    }

    private Object record(Record record) {
        var components = record.getClass().getRecordComponents();
        var values = new @Nullable Object[components.length];
        var changed = false;
        for (var i = 0; i < components.length; i++) {
            var before = read(record, components[i]);
            values[i] = before == null ? null : covered(record.getClass(), components[i], before);
            changed |= before != null && !before.equals(values[i]);
        }
        return changed ? made(record.getClass(), components, values) : record;
    }

    private @Nullable Object covered(Class<?> record, RecordComponent component, Object value) {
        if (value instanceof Phone && isNullable(component)) {
            return null;
        }
        if (!PersonalNames.isPersonal(record, component.getName())) {
            return apply(value);
        }
        return switch (value) {
            case String _ when isNullable(component) -> null;
            case String _ -> Scrubbing.GONE;
            case Set<?> _ -> Set.of();
            case Collection<?> _ -> List.of();
            case Map<?, ?> _ -> Map.of();
            case Optional<?> _ -> Optional.empty();
            default -> apply(value);
        };
    }

    private static boolean isNullable(RecordComponent component) {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable Object read(Record record, RecordComponent component) {
        try {
            var field = record.getClass().getDeclaredField(component.getName()); // an accessor may say something else
            field.setAccessible(true);
            return field.get(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot read %s of %s".formatted(component, record.getClass()), e);
        }
    }

    private static Object made(Class<?> record, RecordComponent[] components, @Nullable Object[] values) {
        try {
            var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            Constructor<?> canonical = record.getDeclaredConstructor(types);
            canonical.setAccessible(true);
            return canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("A redacted %s is none".formatted(record.getName()), e);
        }
    }
}
