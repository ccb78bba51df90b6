package orderdesk.notification.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import orderdesk.contracts.confirmation.Promise;
import orderdesk.contracts.order.Payout;
import orderdesk.contracts.shop.ShopSettings;
import orderdesk.notification.order.domain.Correspondence;
import orderdesk.notification.order.domain.Known;
import orderdesk.notification.order.domain.Promised;
import orderdesk.platform.calling.CallingHours;
import orderdesk.platform.language.Filters;
import orderdesk.platform.language.Template;
import org.jspecify.annotations.Nullable;

/**
 * When the customer is called, in ready forms by his own clock: «завтра с 10:00 до 10:30 по вашему времени». Where the
 * shop lives by another clock, it is said whose it is.
 */
record Times(BiConsumer<String, @Nullable Object> put, ZoneId customer, ZoneId shop, Filters filters, Phrases phrases) {

    /** What a call about a change may take, in time during which he may be called. */
    private static final Duration OWED = Duration.ofMinutes(30);

    void of(Correspondence file, Known order, ShopSettings settings, Instant asked) {
        var window = CallingHours.of(settings, order.terms().customer().zone()).window();
        var placed = order.placedAt();
        var target = window.openTime(placed, settings.limits().firstContactTarget());
        var breach = window.openTime(placed, settings.limits().firstContactBreach());
        var open = window.isOpen(placed);
        var from = open ? null : window.firstOpen(placed);
        put.accept("zoneNote", note(placed));
        put.accept("call.when", said(from, target));
        put.accept("call.brief", brief(said(from, target, "dayShort")));
        put.accept("call.latest", said(from, open || file.delayed() ? breach : target));
        put.accept("owed.when", said(null, window.openTime(asked, OWED)));
        var next = file.contact().nextCallAt();
        if (next != null) {
            put.accept("next.when", filled(phrases.at(), next, next));
        }
        Optional.ofNullable(file.contact().promised()).map(Promised::promise).ifPresent(it -> {
            put.accept("promise.when", said(it, "day"));
            put.accept("promise.brief", brief(said(it, "dayShort")));
        });
    }

    /** What a message is about beside the order; a day by which something is due holds to its end. */
    void of(Subject subject) {
        put.accept("payment.until", said(null, subject.ends()));
        var gift = subject.gift();
        if (gift != null) {
            put.accept("certificate.code", gift.masked());
            put.accept("certificate.face", gift.face());
            put.accept("certificate.until", lastDay(gift.validUntil()));
        }
        var afterSale = subject.afterSale();
        if (afterSale != null) {
            put.accept("case.answerBy", said(null, afterSale.answerBy()));
            var due = subject.due();
            put.accept(
                    "case.dueBy",
                    due == null
                            ? null
                            : phrases.by(
                                    filters.apply("date", date(due), List.of()).toString()));
            put.accept("case.refund", afterSale.refund());
            sent(afterSale.payout());
            put.accept("case.answer", afterSale.answer());
        }
        put.accept("case.replyTo", subject.replyTo());
        var upload = subject.upload();
        put.accept("case.upload", upload == null ? null : upload.toString());
    }

    private void sent(@Nullable Payout payout) {
        if (payout != null) {
            put.accept("case.reference", payout.reference());
            put.accept("case.way", payout.way() == null ? null : phrases.way(payout.way()));
        }
    }

    /** By the shop's calendar; the end itself is the first instant that is too late. */
    private LocalDate lastDay(Instant end) {
        return end.minusNanos(1).atZone(shop).toLocalDate();
    }

    private String said(Promise promise, String day) {
        return promise.kind() == Promise.Kind.AT && promise.from() != null
                ? filled(by(phrases.at(), day), promise.from(), promise.from())
                : said(promise.from(), promise.to(), day);
    }

    private String said(@Nullable Instant from, @Nullable Instant by) {
        return said(from, by, "day");
    }

    /** @param day the filter by which the day is said */
    private String said(@Nullable Instant from, @Nullable Instant by, String day) {
        if (by == null) {
            return from == null ? "" : filled(by(phrases.from(), day), from, from);
        }
        return from == null || !date(from).equals(date(by))
                ? filled(by(phrases.until(), day), by, by)
                : filled(by(phrases.between(), day), from, by);
    }

    /** The same words with another filter for the day. */
    private static String by(String words, String day) {
        return words.replace("{{day|day}}", "{{day|%s}}".formatted(day));
    }

    /** In a message of one segment a time of today needs no day. */
    private String brief(String said) {
        return said.replaceFirst("^" + phrases.today() + " ", "");
    }

    private String filled(String words, Instant from, Instant to) {
        var values = Map.<String, Object>of("day", date(to), "from", time(from), "time", time(to));
        var said = new Template(words).fill(values, filters).orElseThrow();
        return note(to).isEmpty() ? said : said + " " + note(to);
    }

    private String note(Instant at) {
        return customer.getRules().getOffset(at).equals(shop.getRules().getOffset(at)) ? "" : phrases.byYourClock();
    }

    private LocalDate date(Instant at) {
        return at.atZone(customer).toLocalDate();
    }

    private Object time(Instant at) {
        return at.atZone(customer).toLocalTime();
    }
}
