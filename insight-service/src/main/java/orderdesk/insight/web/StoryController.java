package orderdesk.insight.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import java.util.UUID;
import orderdesk.contracts.order.OrderId;
import orderdesk.insight.Chronicle;
import orderdesk.platform.access.Caller;
import orderdesk.platform.web.Problem;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The whole story of an order across services (R008). */
@RestController
@Tag(name = "stories")
class StoryController {

    private final Chronicle chronicle;
    private final MessageSource words;

    StoryController(Chronicle chronicle, MessageSource storyWords) {
        this.chronicle = chronicle;
        this.words = storyWords;
    }

    @GetMapping("/v1/orders/{id}/story")
    @Operation(
            operationId = "tellOrdersStory",
            summary =
                    "The story of an order across services, oldest first: who did what, when, and what was known then")
    Story story(
            @Parameter(example = "00000000-0000-0000-0000-000000010427") @PathVariable UUID id,
            Caller caller,
            Locale language) {
        var facts = caller.shops().stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .map(shop -> chronicle.story(shop, new OrderId(id)))
                .filter(found -> !found.isEmpty())
                .map(Masked::of)
                .findFirst()
                .orElseThrow(Problem::notFound);
        return Story.of(id, facts, Known.to(caller), words, language);
    }

    @Configuration(proxyBeanMethods = false)
    static class Words {

        @Bean
        MessageSource storyWords() {
            var words = new ResourceBundleMessageSource();
            words.setBasename("story");
            words.setDefaultEncoding("UTF-8");
            words.setFallbackToSystemLocale(false);
            return words;
        }
    }
}
