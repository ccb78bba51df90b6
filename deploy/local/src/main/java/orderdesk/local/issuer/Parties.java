package orderdesk.local.issuer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import orderdesk.contracts.shared.Wire;
import orderdesk.contracts.shop.Personnel;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Everybody whom the issuer knows: the people of the demo shops, as shop-service gets them, the storefronts, and the
 * service that asks another one for codes.
 */
@Component
class Parties {

    static final List<String> SHOPS = List.of("tribuna", "chasy");

    private final Map<String, Party> byId = new LinkedHashMap<>();

    Parties() {
        add(Party.service("notification-service", "messenger", Set.copyOf(SHOPS)));
        for (var shop : SHOPS) {
            add(Party.storefront(shop));
            for (var member : people(shop).members()) {
                add(new Party(
                        member.id().value(),
                        "%s %s".formatted(member.given(), member.surname()),
                        Set.of(shop),
                        member.roles()));
            }
        }
    }

    Collection<Party> all() {
        return byId.values();
    }

    Collection<Party> people() {
        return all().stream().filter(Party::isPerson).toList();
    }

    Optional<Party> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    private void add(Party party) {
        byId.merge(party.id(), party, Party::and);
    }

    private static Personnel people(String shop) {
        try (var in = new ClassPathResource("demo/%s/people.json".formatted(shop)).getInputStream()) {
            return Wire.mapper().readValue(in, Personnel.class);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the demo people of " + shop, e);
        }
    }
}
