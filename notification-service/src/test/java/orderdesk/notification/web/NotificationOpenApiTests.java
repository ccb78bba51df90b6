package orderdesk.notification.web;

import orderdesk.platform.testing.OpenApiDocument;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = NotificationWeb.class)
class NotificationOpenApiTests extends OpenApiDocument {}
