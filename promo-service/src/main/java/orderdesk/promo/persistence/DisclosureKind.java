package orderdesk.promo.persistence;

import java.util.Optional;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.promo.domain.Disclosure;
import orderdesk.promo.domain.Disclosure.CodeTold;

/** How it is kept who was told a code; under the certificate's id, and announced to nobody. */
public final class DisclosureKind implements AggregateKind<Disclosure, CodeTold> {

    @Override
    public String service() {
        return "promo";
    }

    @Override
    public String collection() {
        return "disclosures";
    }

    @Override
    public Optional<String> topic() {
        return Optional.empty();
    }

    @Override
    public Class<Disclosure> state() {
        return Disclosure.class;
    }

    @Override
    public Class<CodeTold> events() {
        return CodeTold.class;
    }
}
