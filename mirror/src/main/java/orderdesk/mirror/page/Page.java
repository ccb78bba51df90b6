package orderdesk.mirror.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orderdesk.mirror.export.Export;
import orderdesk.mirror.month.Contact;
import orderdesk.mirror.month.Month;
import orderdesk.mirror.month.Month.Share;
import orderdesk.mirror.month.PhoneCall;
import orderdesk.mirror.month.PlacedOrder;

/** The month as one page of HTML that needs nothing beside it and loads nothing. */
public final class Page {

    private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private final ZoneId zone;
    private final LocalTime opens;
    private final LocalTime closes;

    /**
     * @param zone of the shop's clock
     * @param opens from when customers are called
     * @param closes until when they are
     */
    public Page(ZoneId zone, LocalTime opens, LocalTime closes) {
        this.zone = zone;
        this.opens = opens;
        this.closes = closes;
    }

    /**
     * Writes the page.
     *
     * @param month what happened
     * @param orders how its orders were read
     * @param calls how its calls were read
     */
    public String of(Month month, Export<PlacedOrder> orders, Export<PhoneCall> calls) {
        var places = new LinkedHashMap<String, String>();
        places.put("period", period(month));
        places.put("picture", new Picture(zone, opens, closes).of(month.orders()));
        places.put("opens", opens.toString());
        places.put("closes", closes.toString());
        figures(month, places);
        var lists = new Lists(zone);
        places.put("lost", lists.lost(month.lost()));
        places.put("never-answered", lists.calls(month.calls().neverAnswered()));
        places.put("counted", lists.counted(orders, calls, month.calls()));
        places.put("zone", Html.text(zone.getId()));
        return filled(places);
    }

    private static void figures(Month month, Map<String, String> places) {
        share("in-target", month.inTarget(), places);
        share("by-the-clock", month.byTheClock(), places);
        share("cancelled-late", month.cancelledLate(), places);
        share("cancelled-in-target", month.cancelledInTarget(), places);
        share("cancelled-uncalled", month.cancelledUncalled(), places);
        places.put("missed", Html.number(month.calls().missed()));
        places.put("missed-customers", Html.number(month.calls().missedCustomers()));
        places.put("unanswered", Html.number(month.calls().neverAnswered().size()));
        places.put("no-phone", Html.number(month.unknown(Contact.Reason.NO_PHONE)));
        places.put("taken", Html.number(month.taken()));
        places.put("beyond", Html.number(month.unknown(Contact.Reason.BEYOND_CALLS)));
        places.put("hidden", Html.number(month.calls().hidden()));
    }

    private static void share(String name, Share share, Map<String, String> places) {
        places.put(name, Html.number(share.count()));
        places.put(name + "-of", Html.number(share.of()));
        places.put(name + "-share", share.of() == 0 ? "—" : Math.round(100.0 * share.count() / share.of()) + " %");
    }

    private String period(Month month) {
        if (month.orders().isEmpty()) {
            return "заказов нет";
        }
        return DAY.format(month.orders().getFirst().order().placed().atZone(zone))
                + " — "
                + DAY.format(month.orders().getLast().order().placed().atZone(zone));
    }

    private static String filled(Map<String, String> places) {
        return PLACE.matcher(template()).replaceAll(place -> {
            var value = Objects.requireNonNull(places.get(place.group(1)), place.group(1));
            return Matcher.quoteReplacement(value);
        });
    }

    private static String template() {
        try (var page = Objects.requireNonNull(Page.class.getResourceAsStream("page.html"))) {
            return new String(page.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The page's own template cannot be read", e);
        }
    }
}
