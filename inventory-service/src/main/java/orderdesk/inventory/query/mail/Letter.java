package orderdesk.inventory.query.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.inventory.query.domain.Line.Question;

/** What a supplier is written, in Russian. */
record Letter(String from, String subject, String text) {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.of("ru", "RU"));

    enum Kind {
        QUESTION("%s: есть ли у вас (запрос %s)", """
                Здравствуйте!

                Просим ответить до %2$s (время магазина), что из этого у вас есть:

                %1$s

                Ответить можно по ссылке, без регистрации:
                %3$s

                Ссылка действует только для этого запроса. Пожалуйста, не пересылайте её.
                """),
        ORDER("%s: заказ (запрос %s)", """
                Здравствуйте!

                Спасибо за ответ. Просим поставить:

                %1$s

                Это письмо может прийти повторно; заказ один.
                """);

        private final String subject;
        private final String text;

        Kind(String subject, String text) {
            this.subject = subject;
            this.text = text;
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Letter of(Kind kind, Question question, ShopSettings shop) {
        var name = shop.brand().spokenName();
        var lines = question.lines().stream().map(Letter::line).collect(Collectors.joining("\n"));
        var by = WHEN.format(question.answerBy().atZone(ZoneId.of(shop.zone())));
        var subject = kind.subject.formatted(name, question.id().substring(0, 8));
        return new Letter(name, subject, kind.text.formatted(lines, by, question.answerTo()));
    }

    private static String line(Question.Item item) {
        return "- %s, %s: %d шт.".formatted(item.sku(), item.name(), item.quantity());
    }
}
