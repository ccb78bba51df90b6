package orderdesk.platform.web;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportSelector;
import org.springframework.core.annotation.AnnotationAttributes;
import org.springframework.core.type.AnnotationMetadata;

/** The auto-configuration of a service without database and broker. */
public final class WebOnly extends AutoConfigurationImportSelector {

    private static final List<String> NOT_HERE = List.of("mongo", "kafka", "org.springframework.cloud");
    private static final Pattern OURS =
            Pattern.compile("orderdesk\\.platform\\.(web|access|observe|openapi|inbox\\.web|settings)\\..*");

    @Override
    protected List<String> getCandidateConfigurations(
            AnnotationMetadata metadata, @Nullable AnnotationAttributes attributes) {
        return super.getCandidateConfigurations(metadata, attributes).stream()
                .filter(name ->
                        !name.startsWith("orderdesk.") || OURS.matcher(name).matches())
                .filter(name -> NOT_HERE.stream().noneMatch(name.toLowerCase(java.util.Locale.ROOT)::contains))
                .toList();
    }

    @Override
    protected AnnotationAttributes getAttributes(AnnotationMetadata metadata) {
        return new AnnotationAttributes(Map.of("exclude", new String[0], "excludeName", new String[0]));
    }
}
