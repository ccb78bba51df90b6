package orderdesk.platform.aggregate.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import orderdesk.platform.aggregate.StoreUnavailable;
import orderdesk.platform.aggregate.port.OutcomeUnknown;
import org.junit.jupiter.api.Test;

class FailuresTests {

    @Test
    void duplicateOfTheIdIsToldFromOtherDuplicatesWhateverTheirValuesSay() {
        var ofId = "E11000 duplicate key error collection: order.orders index: _id_ dup key: { _id: \"a\" }";
        var other = "E11000 duplicate key error collection: order.orders index: phone_1 dup key: "
                + "{ phone: \"E11000 duplicate key error collection: x index: _id_ dup key:\" }";

        assertThat(Failures.isOfId(ofId)).isTrue();
        assertThat(Failures.isOfId(other)).isFalse();
    }

    @Test
    void writeThatFoundNoServerWasNotApplied() {
        assertThat(Failures.writing(new MongoTimeoutException("none"))).isInstanceOf(StoreUnavailable.class);
    }

    @Test
    void writeWhoseConnectionBrokeIsUnknown() {
        assertThat(Failures.writing(new MongoSocketReadException("reset", new ServerAddress())))
                .isInstanceOf(OutcomeUnknown.class);
        assertThat(Failures.writing(new MongoException(64, "write concern"))).isInstanceOf(OutcomeUnknown.class);
    }

    @Test
    void readDuringAStepDownMayBeTriedAgainAndAMistakeMayNot() {
        assertThatThrownBy(() -> Failures.reading(() -> {
                    throw new MongoException(11602, "interrupted");
                }))
                .isInstanceOf(StoreUnavailable.class);
        assertThatThrownBy(() -> Failures.reading(() -> {
                    throw new MongoException(2, "bad value");
                }))
                .isInstanceOf(MongoException.class);
    }
}
