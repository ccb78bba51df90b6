package orderdesk.order.web;

import orderdesk.platform.testing.OpenApiDocument;
import orderdesk.wire.OrderWeb;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = OrderWeb.class)
class OrderApiTests extends OpenApiDocument {}
