package orderdesk.callback.telephony;

import static org.assertj.core.api.Assertions.assertThat;

import orderdesk.contracts.callback.CallResult;
import orderdesk.contracts.callback.CallTaskKind;
import org.junit.jupiter.api.Test;

/** Whoever called in vain in several ways is owed one call: of the most urgent kind, or of the one that says most. */
class MoreUrgentTests extends InVainStage {

    @Test
    void messageTakesThePlaceOfTheCallThatWasMissedBefore() {
        hear(missed(1, IRINA), voicemail(2, IRINA));

        assertThat(opened).containsExactly(CallTaskKind.MISSED_CALL, CallTaskKind.VOICEMAIL);
        assertThat(open).hasSize(1);
        assertThat(owedAt).isEqualTo(T.plusSeconds(1));
        assertThat(after).isEqualTo(call(2));
    }

    /** The exchange brings the message long after the call, and perhaps twice. */
    @Test
    void messageOfTheMissedCallItselfMakesItAVoicemail() {
        hear(missed(1, IRINA), voicemail(1, IRINA), voicemail(1, IRINA), missed(1, IRINA));

        assertThat(opened).containsExactly(CallTaskKind.MISSED_CALL, CallTaskKind.VOICEMAIL);
        assertThat(open).hasSize(1);
    }

    @Test
    void messageThatWasOfACallBeforeATalkOwesNothing() {
        hear(missed(1, IRINA), talked(2, IRINA, null), voicemail(1, IRINA));

        assertThat(opened).containsExactly(CallTaskKind.MISSED_CALL);
        assertThat(open).isEmpty();
    }

    @Test
    void placeThatHeKeepsTakesThePlaceOfTheCallThatWasMissedBefore() {
        hear(missed(1, IRINA), place(2), missed(2, IRINA), missed(3, IRINA));

        assertThat(opened).containsExactly(CallTaskKind.MISSED_CALL, CallTaskKind.CALLBACK);
        assertThat(open).hasSize(1);
        assertThat(owedAt).isEqualTo(T.plusSeconds(2));
    }

    /** The exchange tells of the key after the end of the call in which it was pressed. */
    @Test
    void placeThatIsHeardOfAfterItsOwnCallWasMissedIsOwed() {
        hear(missed(2, IRINA), place(2), missed(2, IRINA));

        assertThat(opened).containsExactly(CallTaskKind.MISSED_CALL, CallTaskKind.CALLBACK);
        assertThat(open).hasSize(1);
        assertThat(owedAt).isEqualTo(T.plusSeconds(2));
    }

    @Test
    void lineThatBreaksInTheVeryCallOfTheKeptPlaceIsOwed() {
        hear(place(2), ended(2, IRINA, CallResult.DROPPED, null));

        assertThat(opened).containsExactly(CallTaskKind.CALLBACK, CallTaskKind.DROPPED_LINE);
        assertThat(open).hasSize(1);
    }

    @Test
    void brokenLineTakesThePlaceOfEverythingElse() {
        hear(missed(1, IRINA), voicemail(2, IRINA), place(3), ended(4, IRINA, CallResult.DROPPED, null));

        assertThat(opened)
                .containsExactly(
                        CallTaskKind.MISSED_CALL,
                        CallTaskKind.VOICEMAIL,
                        CallTaskKind.CALLBACK,
                        CallTaskKind.DROPPED_LINE);
        assertThat(open).hasSize(1);
    }

    @Test
    void messageBesidesAMoreUrgentCallIsHeardThere() {
        hear(place(1), voicemail(2, IRINA));

        assertThat(opened).containsExactly(CallTaskKind.CALLBACK);
        assertThat(heardIn).containsExactly(call(2));
    }

    @Test
    void whatWasPromisedToHimStandsBesideWhatIsMoreUrgent() {
        hear(missed(1, IRINA));
        promised.addAll(open);

        hear(missed(2, IRINA), voicemail(3, IRINA));

        assertThat(opened).containsExactly(CallTaskKind.MISSED_CALL, CallTaskKind.VOICEMAIL);
        assertThat(open).hasSize(2);
    }
}
