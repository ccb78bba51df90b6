package orderdesk.order.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import orderdesk.contracts.shared.Address;
import orderdesk.contracts.shared.Person;
import orderdesk.order.domain.Flaw;
import orderdesk.order.intake.OrderRequest.Item;
import org.jspecify.annotations.Nullable;

/** How long texts of an order may be, and which must not be empty. */
final class TextRules {

    static final int NUMBER_MAX = 64;
    static final int NAME_MAX = 100;
    static final int PRODUCT_MAX = 500;
    static final int COMMENT_MAX = 2_000;
    static final int EMAIL_MAX = 254;
    static final int ADDRESS_LINES_MAX = 10;
    static final int ADDRESS_LINE_MAX = 300;
    static final int CODES_MAX = 10;
    static final int CONSENTS_MAX = 10;
    static final int TICKS_MAX = 2_000;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
    private static final Pattern CODE = Pattern.compile("[\\p{Alnum}-]{4,64}");

    private final List<Flaw> flaws = new ArrayList<>();

    static List<Flaw> flaws(OrderRequest request) {
        var rules = new TextRules();
        rules.text("/externalNumber", request.externalNumber(), NUMBER_MAX);
        rules.text("/comment", request.comment(), COMMENT_MAX);
        rules.customer(request);
        rules.items(request.lines());
        rules.address(request.delivery().address());
        rules.text("/delivery/pickupPoint", request.delivery().pickupPoint(), NUMBER_MAX);
        rules.codes(request);
        rules.spoken(request);
        return rules.flaws;
    }

    static List<Flaw> flaws(DraftRequest request) {
        var rules = new TextRules();
        rules.text("/comment", request.comment(), COMMENT_MAX);
        var person = request.customer().person();
        if (person != null) {
            rules.names("/customer/person", person);
        }
        rules.email(request.customer().email());
        for (int i = 0; i < request.asks().size(); i++) {
            rules.required("/asks/%d/words".formatted(i), request.asks().get(i).words(), PRODUCT_MAX);
            rules.text("/asks/%d/article".formatted(i), request.asks().get(i).article(), NAME_MAX);
        }
        return rules.flaws;
    }

    private void customer(OrderRequest request) {
        var customer = request.customer();
        person("/customer/person", customer.person());
        email(customer.email());
        if (request.recipient() != null) {
            person("/recipient/person", request.recipient().person());
        }
        if (request.readBack() != null
                && Stream.of(customer.person().surname(), customer.phone()).anyMatch(this::none)) {
            flaw("/customer", "contact-incomplete", "By telephone an order needs surname and telephone number (R014).");
        }
    }

    private void names(String at, Person person) {
        text(at + "/surname", person.surname(), NAME_MAX);
        text(at + "/given", person.given(), NAME_MAX);
        text(at + "/patronymic", person.patronymic(), NAME_MAX);
        text(at + "/addressAs", person.addressAs(), NAME_MAX);
    }

    private void person(String at, Person person) {
        names(at, person);
        if (none(person.surname()) && none(person.given())) {
            flaw(at, "name-missing", "A surname or a given name is needed.");
        }
    }

    private void email(@Nullable String email) {
        text("/customer/email", email, EMAIL_MAX);
        if (email != null && !EMAIL.matcher(email).matches()) {
            flaw("/customer/email", "email", "Not an e-mail address.");
        }
    }

    private void items(List<Item> items) {
        for (int i = 0; i < items.size(); i++) {
            var at = "/lines/" + i;
            required(at + "/sku", items.get(i).sku(), NAME_MAX);
            required(at + "/name", items.get(i).name(), PRODUCT_MAX);
            text(at + "/vendor", items.get(i).vendor(), NAME_MAX);
            var options = items.get(i).options();
            if (options != null) {
                text(at + "/options/size", options.size(), NAME_MAX);
                text(at + "/options/colour", options.colour(), NAME_MAX);
                text(at + "/options/series", options.series(), NAME_MAX);
            }
        }
    }

    private void address(Address address) {
        var at = "/delivery/address";
        text(at + "/city", address.city(), NAME_MAX);
        text(at + "/postalCode", address.postalCode(), 16);
        if (address.region() != null && !REGION.matcher(address.region()).matches()) {
            flaw(at + "/region", "region", "Not an ISO 3166-2 region.");
        }
        if (address.lines().size() > ADDRESS_LINES_MAX) {
            flaw(at + "/lines", "too-many", "At most %d.".formatted(ADDRESS_LINES_MAX));
        }
        for (int i = 0; i < address.lines().size(); i++) {
            required(at + "/lines/" + i, address.lines().get(i), ADDRESS_LINE_MAX);
        }
    }

    private void codes(OrderRequest request) {
        var codes = request.codes();
        var consents = request.consents();
        if (codes != null
                && (codes.size() > CODES_MAX
                        || codes.stream().anyMatch(code -> !CODE.matcher(code).matches()))) {
            flaw("/codes", "codes", "At most %d, of 4 to 64 letters, digits and hyphens.".formatted(CODES_MAX));
        }
        if (consents == null) {
            return;
        }
        if (consents.size() > CONSENTS_MAX) {
            flaw("/consents", "too-many", "At most %d.".formatted(CONSENTS_MAX));
        }
        for (int i = 0; i < consents.size(); i++) {
            required("/consents/%d/purpose".formatted(i), consents.get(i).purpose(), NAME_MAX);
            required("/consents/%d/textVersion".formatted(i), consents.get(i).textVersion(), NAME_MAX);
        }
    }

    private void spoken(OrderRequest request) {
        var spoken = request.readBack();
        if (spoken != null) {
            text("/readBack/addressAs", spoken.addressAs(), NAME_MAX);
            text("/readBack/call", spoken.call(), NAME_MAX);
            required("/readBack/scriptVersion", spoken.scriptVersion(), NAME_MAX);
            if (spoken.ticks().size() > TICKS_MAX) {
                flaw("/readBack/ticks", "too-many", "At most %d.".formatted(TICKS_MAX));
            }
        }
    }

    private void required(String at, String text, int max) {
        if (none(text)) {
            flaw(at, "empty", "It must not be empty.");
        }
        text(at, text, max);
    }

    private void text(String at, @Nullable String text, int max) {
        if (text != null && text.length() > max) {
            flaw(at, "too-long", "At most %d characters.".formatted(max));
        }
    }

    private boolean none(@Nullable String text) {
        return text == null || text.isBlank();
    }

    private void flaw(String pointer, String code, String detail) {
        flaws.add(new Flaw(pointer, code, detail));
    }
}
