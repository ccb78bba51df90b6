package orderdesk.callback.web;

import orderdesk.callback.CallbackWeb;
import orderdesk.platform.testing.OpenApiDocument;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = CallbackWeb.class)
class CallbackOpenApiTests extends OpenApiDocument {}
