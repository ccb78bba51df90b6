package orderdesk.shop.web;

import orderdesk.platform.testing.OpenApiDocument;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(classes = ShopWeb.class)
@ActiveProfiles(ShopWeb.PROFILE)
class ShopApiTests extends OpenApiDocument {}
