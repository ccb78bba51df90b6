package orderdesk.platform.testing;

import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What a service's controllers take and give, by simple name: springdoc makes one schema of two classes of one name, and
 * one of the two is documented as the other.
 */
final class SchemaNames {

    private static final String OURS = "orderdesk.";

    private final Map<String, Set<String>> byName = new TreeMap<>();
    private final Set<Type> seen = new HashSet<>();

    /** @return by simple name, the classes that share it */
    static Map<String, Set<String>> shared(WebApplicationContext service) {
        return shared(service.getBeansOfType(RequestMappingHandlerMapping.class).values().stream()
                .flatMap(mapping -> mapping.getHandlerMethods().values().stream())
                .filter(handler -> handler.getBeanType().getName().startsWith(OURS))
                .flatMap(SchemaNames::types));
    }

    /** @param types with all that they are made of */
    static Map<String, Set<String>> shared(Stream<Type> types) {
        var names = new SchemaNames();
        types.forEach(names::add);
        names.byName.values().removeIf(classes -> classes.size() == 1);
        return names.byName;
    }

    private static Stream<Type> types(HandlerMethod handler) {
        var bodies = Arrays.stream(handler.getMethod().getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(RequestBody.class))
                .map(Parameter::getParameterizedType);
        return Stream.concat(Stream.of(handler.getMethod().getGenericReturnType()), bodies);
    }

    private void add(Type type) {
        if (!seen.add(type)) {
            return;
        }
        switch (type) {
            case ParameterizedType generic ->
                Arrays.stream(generic.getActualTypeArguments()).forEach(this::add);
            case Class<?> one when one.isArray() -> add(one.getComponentType());
            case Class<?> one when one.getName().startsWith(OURS) && !one.isEnum() -> add(one);
            default -> {} // the JDK's and the frameworks' are not ours to name
        }
    }

    private void add(Class<?> one) {
        byName.computeIfAbsent(one.getSimpleName(), _ -> new TreeSet<>()).add(one.getName());
        Stream.ofNullable(one.getRecordComponents())
                .flatMap(Arrays::stream)
                .forEach(component -> add(component.getGenericType()));
        Stream.ofNullable(one.getPermittedSubclasses()).flatMap(Arrays::stream).forEach(each -> add((Type) each));
    }
}
