package orderdesk.inventory.web;

import orderdesk.platform.testing.OpenApiDocument;
import orderdesk.wire.InventoryWeb;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = InventoryWeb.class)
class InventoryApiTests extends OpenApiDocument {}
