package orderdesk.platform.openapi;

import com.fasterxml.jackson.annotation.JsonTypeName;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The kinds of a sealed family are told apart by their names on the wire; those of their classes are nobody's business. */
final class WireNames implements ModelConverter {

    private static final String SCHEMAS = "#/components/schemas/";

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        var java = Json31.mapper().constructType(type.getType());
        if (java != null && java.getRawClass().isSealed()) {
            var family = java.getRawClass();
            var defined = context.getDefinedModels().get(family.getSimpleName());
            if (defined != null && defined.getDiscriminator() != null) {
                name(family, defined.getDiscriminator());
            }
        }
        return schema;
    }

    private static void name(Class<?> family, Discriminator discriminator) {
        for (var kind : family.getPermittedSubclasses()) {
            var name = kind.getAnnotation(JsonTypeName.class);
            if (name != null) {
                discriminator.mapping(name.value(), SCHEMAS + kind.getSimpleName());
            }
        }
    }
}
