package orderdesk.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Stream;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.callback.CallEvent;
import orderdesk.contracts.callback.CallSides;
import orderdesk.contracts.confirmation.ConfirmationEvent;
import orderdesk.contracts.notification.NotificationEvent;
import orderdesk.contracts.order.OrderEvent;
import orderdesk.contracts.order.OrderId;
import orderdesk.contracts.stock.StockEvent;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody reads a wire name in a story: whatever names an order has words in every language of the desk. */
class StoryWordsTests {

    @ParameterizedTest
    @ValueSource(strings = {"/story.properties", "/story_ru.properties"})
    void everyEventOfAnOrderHasWords(String language) throws IOException {
        var words = new Properties();
        try (var text = Objects.requireNonNull(StoryWordsTests.class.getResourceAsStream(language))) {
            words.load(new InputStreamReader(text, StandardCharsets.UTF_8));
        }

        assertThat(events().toList()).hasSizeGreaterThan(50);
        assertThat(events().filter(type -> words.getProperty(type, "").isBlank()))
                .isEmpty();
    }

    private static Stream<String> events() {
        return Stream.of(
                        OrderEvent.class,
                        ConfirmationEvent.class,
                        StockEvent.class,
                        CallEvent.class,
                        BenefitEvent.class,
                        NotificationEvent.class)
                .flatMap(StoryWordsTests::records)
                .filter(type -> Stream.of(type.getRecordComponents()).anyMatch(StoryWordsTests::namesAnOrder))
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(JsonTypeName.class)))
                .map(JsonTypeName::value);
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(StoryWordsTests::records)
                : Stream.of(type);
    }

    private static boolean namesAnOrder(RecordComponent part) {
        return part.getType() == CallSides.class
                || part.getGenericType().getTypeName().contains(OrderId.class.getName());
    }
}
