package orderdesk.story;

import static orderdesk.story.Narrator.check;
import static orderdesk.story.Narrator.same;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** Customers write: what they order becomes drafts, from the spam as well, and what they ask has an answer (R086, R078). */
final class LettersChapter {

    private static final String BOX = "zakaz@tribuna.demo";

    private final Cast cast;
    private final String who = UUID.randomUUID().toString();
    private final String address = "letters-%s@example.ru".formatted(who);
    private final OrderBody.Customer writes;
    private final OrderBody.Customer tables;
    private final OrderBody.Customer asks;
    private String question = "";

    LettersChapter(Cast cast) {
        this.cast = cast;
        this.writes = cast.stranger("Лисицына", "Ольга");
        this.tables = cast.stranger("Белов", "Пётр");
        this.asks = cast.stranger("Зимин", "Иван");
    }

    void play(Narrator narrator) {
        narrator.step("a letter with twelve lines becomes a draft", this::ordered);
        narrator.step("one with a spreadsheet does so from the spam folder", this::orderedInSpam);
        narrator.step("any other letter is owed an answer, by a call that has its id", this::asked);
        narrator.step("its sender is told until when, in words that a manager tries on his letter", this::told);
        narrator.step("an answer in writing settles it, and arrives in the customer's conversation", this::answered);
        narrator.step("an automatic reply is kept, and nobody answers it", this::automatic);
    }

    private void ordered() {
        var lines = IntStream.rangeClosed(1, 12)
                .mapToObj(number -> "%d. Кружка «Метеор», 330 мл - %d шт.".formatted(number, number))
                .collect(Collectors.joining("\n"));
        Postbox.post(mail("Заказ 12 " + who, "Прошу оформить заказ:\n" + lines + "\nТел. " + writes.phone()));

        same(12, letter("Заказ 12 " + who).at("/lines").asInt());
        draft(writes);
    }

    private void orderedInSpam() {
        var sheet = "Артикул;Наименование;Кол-во\nTR-MUG-01;Кружка «Метеор», 330 мл;2\nTR-TEE-M-1-S;Футболка;1\n";
        Postbox.post(session -> {
            var mail = mail("Таблица " + who, "").in(session);
            var text = new MimeBodyPart();
            text.setText("Здравствуйте! Заказ в таблице. " + tables.phone(), "UTF-8");
            var file = new MimeBodyPart();
            var source = new ByteArrayDataSource(sheet.getBytes(StandardCharsets.UTF_8), "text/csv");
            file.setDataHandler(new DataHandler(source));
            file.setFileName("order.csv");
            mail.setContent(new MimeMultipart(text, file));
            mail.setHeader("X-Spam-Flag", "YES");
            return mail;
        });

        var letter = letter("Таблица " + who);
        same("SPAM", letter.at("/folder").asString());
        same(2, letter.at("/lines").asInt());
        draft(tables);
    }

    private void draft(OrderBody.Customer customer) {
        var found = Narrator.eventually(
                () -> cast.anna.get("order", "/v1/orders?shop=tribuna&phone=" + Desk.encoded(customer.phone())),
                answer -> answer.status() == 200 && !answer.at("/items/0/id").isMissingNode());
        same("DRAFT", found.text("/items/0/state"));
        same("MAIL", found.text("/items/0/channel"));
    }

    private void asked() {
        Postbox.post(mail("Вопрос " + who, "Добрый день! Когда вы работаете?\n" + asks.phone()));
        question = letter("Вопрос " + who).at("/id").asString();

        var task = Narrator.eventually(
                () -> cast.anna.get("callback", "/v1/call-tasks/" + question), answer -> answer.status() == 200);
        same("MAIL_REQUEST", task.text("/kind"));
        check(task.text("/about").startsWith("Вопрос"), task.body());
    }

    private void told() {
        var words = cast.manager
                .get("notification", "/v1/templates/letter-request?shop=tribuna")
                .expect(200);
        same("Так", tried("Так").expect(200).text("/text"));
        tried("Ответим в ближайшее время.").expect(422);
        tried("Заказ {{order.number}}").expect(422);
        check(tried(words.text("/body")).expect(200).text("/text").contains("Ответим до "), words.body());
        Narrator.eventually(
                () -> cast.anna
                        .get("mail", "/messages?to=" + Desk.encoded(address))
                        .expect(200),
                mails -> mails.body().contains("Ответим до "));
    }

    private Answer tried(String body) {
        var words = Map.of("template", "letter-request", "subject", "Re: {{letter.subject}}", "body", body);
        return cast.manager.post("notification", "/v1/previews?shop=tribuna", words);
    }

    private void answered() {
        cast.anna
                .post(
                        "notification",
                        "/v1/letters/%s/answers".formatted(question),
                        Map.of("text", "Каждый день с 10 до 20:30."),
                        "Idempotency-Key",
                        Cast.freshKey())
                .expect(201);
        var task = Narrator.eventually(
                () -> cast.anna.get("callback", "/v1/call-tasks/" + question),
                answer -> !answer.at("/end").isMissingNode());
        same("ANSWERED", task.text("/end/outcome"));
        Narrator.eventually(
                () -> cast.anna
                        .get("mail", "/messages?to=" + Desk.encoded(address))
                        .expect(200),
                mails -> mails.body().contains("Каждый день с 10"));
    }

    private void automatic() {
        Postbox.post(session -> {
            var mail = mail("Автоответ " + who, "Я в отпуске").in(session);
            mail.setHeader("Auto-Submitted", "auto-replied");
            return mail;
        });

        var letter = letter("Автоответ " + who);
        same("AUTOMATIC", letter.at("/kind").asString());
        cast.anna
                .get("callback", "/v1/call-tasks/" + letter.at("/id").asString())
                .expect(404);
    }

    private JsonNode letter(String subject) {
        var seen = Narrator.eventually(
                () -> cast.anna.get("notification", "/v1/letters?shop=tribuna").expect(200),
                letters -> letters.body().contains(subject));
        return StreamSupport.stream(seen.json().at("/items").spliterator(), false)
                .filter(letter -> letter.at("/subject").asString().equals(subject))
                .findFirst()
                .orElseThrow(() -> new NotSo("no letter " + subject));
    }

    private Postbox.Letter mail(String subject, String text) {
        return session -> {
            var mail = new MimeMessage(session);
            mail.setFrom(new InternetAddress(address));
            mail.setRecipient(RecipientType.TO, new InternetAddress(BOX));
            mail.setSubject(subject, "UTF-8");
            mail.setText(text, "UTF-8");
            return mail;
        };
    }
}
