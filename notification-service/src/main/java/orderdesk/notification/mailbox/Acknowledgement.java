package orderdesk.notification.mailbox;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import orderdesk.contracts.notification.MailEvent.MailKind;
import orderdesk.contracts.shared.Zone;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.notification.TextDesk.Preview;
import orderdesk.notification.mailbox.domain.MailLimits;
import orderdesk.notification.mailbox.domain.ReceivedLetter;
import orderdesk.notification.message.domain.Kind;
import orderdesk.notification.text.Wording;
import orderdesk.platform.calling.CallingHours;
import orderdesk.platform.language.Filters;

/**
 * What the sender of a letter is told at once, in the words of the shop: that it is here, until when he is answered, and
 * what is missing.
 */
record Acknowledgement(ReceivedLetter letter, ShopSettings settings) {

    /** Addresses that nobody reads. */
    private static final Pattern SILENT =
            Pattern.compile("(?:no-?reply|do-?not-?reply|mailer-daemon|postmaster|unknown)@.*|.*@invalid");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm d MMMM", Locale.forLanguageTag("ru"));

    static boolean isSilent(String address) {
        return SILENT.matcher(address).matches();
    }

    /** Empty for what a program has written: nobody is told. */
    static Optional<Kind> kind(MailKind kind) {
        return switch (kind) {
            case ORDER -> Optional.of(Kind.LETTER_ORDER);
            case REQUEST -> Optional.of(Kind.LETTER_REQUEST);
            case EVIDENCE -> Optional.of(Kind.LETTER_EVIDENCE);
            case AUTOMATIC -> Optional.empty();
        };
    }

    /** As of an answer to it. */
    static String subject(ReceivedLetter letter) {
        return "Re: " + its(letter, MailLimits.SUBJECT_MAX - 4);
    }

    private static String its(ReceivedLetter letter, int max) {
        var its = letter.head().subject().replaceFirst("(?iu)^(?:(?:re|aw|ответ)\\s*:\\s*)+", "");
        var end = Math.min(its.length(), max);
        var whole = end > 0 && Character.isHighSurrogate(its.charAt(end - 1)) ? end - 1 : end;
        return its.isBlank() ? "Ваше письмо" : its.substring(0, whole);
    }

    /** In these words; what they lack is named instead. */
    Preview in(Wording wording, Instant now) {
        var today = now.atZone(ZoneId.of(settings.zone())).toLocalDate();
        return Preview.of(wording, values(), new Filters(today), List.of());
    }

    private Map<String, Object> values() {
        var values = new HashMap<String, Object>();
        values.put("letter.subject", its(letter, MailLimits.SUBJECT_MAX - 4));
        values.put("shop.name", settings.brand().spokenName());
        values.put("shop.phone", settings.brand().phone());
        if (letter.kind() == MailKind.ORDER) {
            values.put("letter.lines", letter.content().lines().size());
        }
        if (letter.kind() == MailKind.ORDER || letter.kind() == MailKind.REQUEST) {
            values.put("letter.answerBy", answeredBy());
            if (letter.content().phone() == null) {
                values.put("letter.noPhone", "В письме нет номера телефона");
            }
        }
        return values;
    }

    /** The shop's target for a first contact, by its own clock (R074). */
    private String answeredBy() {
        var zone = ZoneId.of(settings.zone());
        var by = CallingHours.of(settings, Zone.sure(settings.zone(), Zone.Source.SHOP))
                .window()
                .openTime(letter.receivedAt(), settings.limits().firstContactTarget());
        return TIME.format(by.atZone(zone));
    }
}
