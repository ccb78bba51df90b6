package orderdesk.promo.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import orderdesk.contracts.benefit.BenefitEvent;
import orderdesk.contracts.shared.Topics;
import orderdesk.platform.aggregate.AggregateKind;
import orderdesk.promo.domain.Certificate;

/** How certificates are stored: found by the hash of their code, which is their id, and newest first, all or one batch. */
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
        var issued = certificate.issuedAt();
        return batch == null ? Map.of("issued", issued) : Map.of("issued", issued, "batch", batch);
    }

    @Override
    public List<List<String>> indexes() {
        return List.of(List.of("issued"), List.of("batch", "issued"));
    }
}
