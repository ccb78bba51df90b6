package orderdesk.platform.web;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.convert.TypeDescriptor;
import org.springframework.core.convert.converter.ConditionalGenericConverter;

/** Reads ids that are a record around a UUID, as {@code OrderId}; what is no UUID is an id that nothing has: 404. */
final class TypedIds implements ConditionalGenericConverter {

    @Override
    public @Nullable Set<ConvertiblePair> getConvertibleTypes() {
        return Set.of(new ConvertiblePair(String.class, Record.class));
    }

    @Override
    public boolean matches(TypeDescriptor from, TypeDescriptor to) {
        var components = to.getType().getRecordComponents();
        return components != null && components.length == 1 && components[0].getType() == UUID.class;
    }

    @Override
    public @Nullable Object convert(@Nullable Object text, TypeDescriptor from, TypeDescriptor to) {
        var id = UUID.fromString(String.valueOf(text));
        return BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(to.getType()), id);
    }
}
