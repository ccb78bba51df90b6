package orderdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.shared.ShopId;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.convert.ConverterNotFoundException;
import org.springframework.core.convert.support.GenericConversionService;

class TypedIdsTests {

    static final String ID = "7c0e1f9e-6f9c-4f6b-9f3a-0d9a3a0a7a11";

    final GenericConversionService conversions = new GenericConversionService();

    {
        conversions.addConverter(new TypedIds());
    }

    @Test
    void idIsReadIntoItsType() {
        assertThat(conversions.convert(ID, OrderId.class)).isEqualTo(new OrderId(UUID.fromString(ID)));
    }

    @Test
    void whatIsNoIdIsRefused() {
        assertThatExceptionOfType(ConversionFailedException.class)
                .isThrownBy(() -> conversions.convert("A-1001", OrderId.class));
    }

    @Test
    void otherRecordsAreNotItsBusiness() {
        assertThatExceptionOfType(ConverterNotFoundException.class)
                .isThrownBy(() -> conversions.convert("tribuna", ShopId.class));
    }
}
