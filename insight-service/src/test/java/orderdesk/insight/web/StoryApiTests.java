package orderdesk.insight.web;

import orderdesk.platform.testing.OpenApiDocument;
import orderdesk.wire.InsightWeb;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = InsightWeb.class)
class StoryApiTests extends OpenApiDocument {}
