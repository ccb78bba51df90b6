package orderdesk.confirmation.web;

import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/** Order ids in paths. */
@Component
class OrderIds implements Converter<String, OrderId> {

    @Override
    public OrderId convert(String text) {
        return new OrderId(UUID.fromString(text));
    }
}
