package orderdesk.confirmation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import orderdesk.confirmation.Story;
import orderdesk.contracts.order.Delivery;
import orderdesk.contracts.shared.Slot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParametersTests {

    @Test
    void everyParameterOfThePostedOrderIsSpoken() {
        assertThat(Parameters.of(Story.terms()).ids())
                .containsExactly(
                        "recipient",
                        "line/1/name",
                        "line/1/size",
                        "line/1/colour",
                        "line/1/quantity",
                        "delivery/method",
                        "address",
                        "delivery/term",
                        "payment",
                        "due");
    }

    @Test
    void courierHasASlotThatMustBeAgreedBeforeItCanBeTicked() {
        var slot = new Slot(LocalDate.of(2026, 11, 27), LocalTime.of(10, 0), LocalTime.of(14, 0));

        assertThat(courier(null).ids()).contains("delivery/slot").doesNotContain("delivery/term");
        assertThat(courier(null).fingerprint("delivery/slot")).isEmpty();
        assertThat(courier(slot).fingerprint("delivery/slot")).isPresent();
    }

    @Test
    void fingerprintSaysNothingOfTheCustomer() {
        assertThat(Parameters.of(Story.terms()).fingerprint("recipient"))
                .hasValueSatisfying(print -> assertThat(print).doesNotContain("Иванов"));
    }

    private static Parameters courier(@Nullable Slot slot) {
        var delivery =
                new Delivery(Delivery.Method.COURIER, Story.byPost().address(), null, slot, null, Story.rub(490));
        return Parameters.of(Story.with(Story.terms(), delivery));
    }
}
