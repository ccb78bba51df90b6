package orderdesk.platform.testing;

import jakarta.servlet.Filter;
import java.util.Comparator;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.OrderUtils;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.DefaultMockMvcBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A service's HTTP side without a port: all its filters in their order, security included. */
public final class Http {

    private static final int SECURITY_ORDER = -100;

    private Http() {}

    public static MockMvc of(WebApplicationContext service) {
        DefaultMockMvcBuilder builder = MockMvcBuilders.webAppContextSetup(service);
        service.getBeansOfType(Filter.class).entrySet().stream()
                .sorted(Comparator.comparingInt(Http::order))
                .forEach(filter -> builder.addFilters(filter.getValue()));
        return builder.build();
    }

    private static int order(Map.Entry<String, Filter> filter) {
        if (filter.getKey().equals("springSecurityFilterChain")) {
            return SECURITY_ORDER;
        }
        return filter.getValue() instanceof Ordered ordered
                ? ordered.getOrder()
                : OrderUtils.getOrder(filter.getValue().getClass(), Ordered.LOWEST_PRECEDENCE);
    }
}
