package orderdesk.promo.web;

import orderdesk.platform.testing.OpenApiDocument;
import orderdesk.wire.PromoWeb;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = PromoWeb.class)
class PromoOpenApiTests extends OpenApiDocument {}
