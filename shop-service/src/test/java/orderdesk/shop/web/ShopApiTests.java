package orderdesk.shop.web;

import orderdesk.platform.testing.OpenApiDocument;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = ShopWeb.class)
class ShopApiTests extends OpenApiDocument {}
