package orderdesk.notification.mailbox;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.notification.mailbox.domain.MailLimits;
import orderdesk.notification.mailbox.domain.Outgoing;
import orderdesk.notification.mailbox.domain.ReceivedLetter;
import orderdesk.platform.calling.CallingHours;

/** What the sender of a letter is told at once: that it is here, until when he is answered, and what is missing. */
record Acknowledgement(String subject, String text) {

    /** Addresses that nobody reads. */
    private static final Pattern SILENT =
            Pattern.compile("(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|unknown)@.*|.*@invalid");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm d MMMM", Locale.forLanguageTag("ru"));

    static boolean isSilent(String address) {
        return SILENT.matcher(address).matches();
    }

    static Acknowledgement of(ReceivedLetter letter, ShopSettings settings) {
        return new Acknowledgement(subject(letter), text(letter, settings));
    }

    /** As of an answer to it. */
    static String subject(ReceivedLetter letter) {
        var its = letter.head().subject().replaceFirst("(?iu)^(?:(?:re|aw|ответ)\\s*:\\s*)+", "");
        var end = Math.min(its.length(), MailLimits.SUBJECT_MAX - 4);
        var whole = end > 0 && Character.isHighSurrogate(its.charAt(end - 1)) ? end - 1 : end;
        return its.isBlank() ? "Re: Ваше письмо" : "Re: " + its.substring(0, whole);
    }

    Outgoing outgoing(UUID id, Instant now) {
        return Outgoing.waiting(id, null, subject, text, now);
    }

    private static String text(ReceivedLetter letter, ShopSettings settings) {
        var what = switch (letter.kind()) {
            case ORDER ->
                "Мы получили ваш заказ: строк в нём %d. Проверим цены и наличие и свяжемся с вами до %s."
                        .formatted(letter.content().lines().size(), answeredBy(letter, settings));
            case EVIDENCE -> "Мы получили ваше письмо и приложили его к вашему обращению.";
            case REQUEST -> "Мы получили ваше письмо. Ответим до %s.".formatted(answeredBy(letter, settings));
            case AUTOMATIC -> throw new IllegalArgumentException("Nobody is told that a program has written");
        };
        return """
                Здравствуйте!

                %s%s

                %s, %s
                """.formatted(
                what,
                asksForPhone(letter) ? "\n\nВ письме нет номера телефона. Напишите его в ответ, и мы перезвоним." : "",
                settings.brand().spokenName(),
                settings.brand().phone());
    }

    private static boolean asksForPhone(ReceivedLetter letter) {
        return letter.content().phone() == null
                && switch (letter.kind()) {
                    case ORDER, REQUEST -> true;
                    case EVIDENCE, AUTOMATIC -> false;
                };
    }

    /** The shop's target for a first contact, by its own clock (R074). */
    private static String answeredBy(ReceivedLetter letter, ShopSettings settings) {
        var zone = ZoneId.of(settings.zone());
        var by = CallingHours.of(settings, Zone.sure(settings.zone(), Zone.Source.SHOP))
                .window()
                .openTime(letter.receivedAt(), settings.limits().firstContactTarget());
        return TIME.format(by.atZone(zone));
    }
}
