package orderdesk.promo.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.promo.domain.Certificate;

/** How certificates are stored: found by the hash of their code, which is their id, and by their batch. */
public final class CertificateKind implements AggregateKind<Certificate, BenefitEvent> {

    @Override
    public String service() {
        return "promo";
    }

    @Override
    public String collection() {
        return "certificates";
    }

    @Override
    public Optional<String> topic() {
        return Optional.of(Topics.BENEFITS);
    }

    @Override
    public Class<Certificate> state() {
        return Certificate.class;
    }

    @Override
    public Class<BenefitEvent> events() {
        return BenefitEvent.class;
    }

    @Override
    public Map<String, Object> keys(Certificate certificate) {
        var batch = certificate.batch();
        return batch == null ? Map.of() : Map.of("batch", batch);
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("batch"));
    }
}
