package orderdesk.confirmation.web;

import orderdesk.platform.testing.OpenApiDocument;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = CaseWeb.class)
class CaseOpenApiTests extends OpenApiDocument {}
