package orderdesk.platform.person;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Person;
import orderdesk.contracts.shared.Phone;

/** Whether a service has decided about everything that it keeps. A new collection or text fails until somebody does. */
public final class PersonCensus {

    private static final Pattern COLLECTION =
            Pattern.compile("(?:String collection\\(\\)\\s*\\{\\s*return |getCollection\\(\\s*"
                    + "|String (?:COLLECTION|LEARNED|CALLS|OWED|TURNS) = )\"([\\w.]+)\"");

    private static final Set<Class<?>> PERSONAL_AS_A_WHOLE = Set.of(Person.class, Phone.class, Address.class);

    private final Set<Type> seen = new HashSet<>();
    private final Set<String> undecided = new TreeSet<>();

    private PersonCensus() {}

    /** Texts of which neither list says anything, as {@code Record.component}. */
    public static Set<String> undecidedTexts(PersonData data) {
        var census = new PersonCensus();
        for (var each : data.collections()) {
            if (each instanceof KeptPersons<?, ?> kept) {
                kept.redacted().ifPresent(kind -> {
                    census.look(kind.state());
                    census.look(kind.events());
                });
            }
        }
        return census.undecided;
    }

    /** Texts in these and in what they hold, of which neither list says anything. */
    public static Set<String> undecidedTexts(List<Class<?>> types) {
        var census = new PersonCensus();
        types.forEach(census::look);
        return census.undecided;
    }

    /** As the sources name them; {@code a.files} belongs to {@code a}. */
    public static Set<String> collectionsOf(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            var names = new TreeSet<String>();
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var found = COLLECTION.matcher(Files.readString(file));
                while (found.find()) {
                    names.add(found.group(1));
                }
            }
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException("No sources at " + sources, e);
        }
    }

    /** What a service has decided about. */
    public static Set<String> decided(PersonData data) {
        var names = new TreeSet<>(data.without().keySet());
        data.collections().forEach(each -> names.add(each.name()));
        return names;
    }

    private void look(Type type) {
        if (type instanceof ParameterizedType generic) {
            Arrays.stream(generic.getActualTypeArguments()).forEach(this::look);
        } else if (type instanceof Class<?> raw && seen.add(raw) && !PERSONAL_AS_A_WHOLE.contains(raw)) {
            if (raw.isSealed()) {
                Arrays.stream(raw.getPermittedSubclasses()).forEach(this::look);
            }
            if (raw.isRecord()) {
                record(raw);
            }
        }
    }

    private void record(Class<?> record) {
        for (var component : record.getRecordComponents()) {
            if (holdsText(component.getGenericType()) && !PersonalNames.isDecided(record, component.getName())) {
                undecided.add(record.getSimpleName() + "." + component.getName());
            }
            look(component.getGenericType());
        }
    }

    private static boolean holdsText(Type type) {
        return type == String.class
                || type instanceof ParameterizedType generic
                        && List.of(generic.getActualTypeArguments()).contains(String.class);
    }
}
