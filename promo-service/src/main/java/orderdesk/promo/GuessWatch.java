package orderdesk.promo;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Says to whoever watches the suite that somebody guesses codes; the alert is {@code CodesGuessed}. */
@Component
class GuessWatch implements MeterBinder {

    private final Desks desks;

    GuessWatch(Desks desks) {
        this.desks = desks;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("orderdesk.codes.guessers", desks, its -> its.checks().suspected())
                .description("Askers, customers and shops that missed too often in the last ten minutes, and wait")
                .register(meters);
    }
}
