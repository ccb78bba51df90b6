package orderdesk.local.pbx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import orderdesk.local.pbx.DialledPlay.Dialled;
import orderdesk.local.pbx.DialledPlay.Talking;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PlayTests {

    private static final long BEGAN = 1_000;
    private static final Dialled DIALLED = new Dialled("dial/x/1", "101", "79161234567", "78005550122");

    @ParameterizedTest
    @EnumSource
    void everyCallEndsWithItsSummary(Script script) {
        for (var steps : List.of(incoming(script), outgoing(script))) {
            assertThat(steps).isSortedAccordingTo(Comparator.comparingInt(Step::after));
            assertThat(steps.getLast().path()).isEqualTo("events/summary");
            assertThat(steps.getLast().json())
                    .containsEntry("end_time", BEGAN + steps.getLast().after());
            assertThat(steps.stream().filter(step -> step.path().equals("events/summary")))
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "ANSWERED, true, true",
        "MISSED, false, false",
        "BUSY, false, false",
        "ROBOT, false, true",
        "VOICEMAIL, false, false"
    })
    void onlyWhoTalksHasATalkTime(Script script, boolean incoming, boolean outgoing) {
        assertThat(talked(incoming(script))).isEqualTo(incoming);
        assertThat(talked(outgoing(script))).isEqualTo(outgoing);
    }

    @Test
    void whereSomebodyTalksItIsRecordedWhoeverCalled() {
        var talking = new Talking(DIALLED, new Customer(Script.ANSWERED, 3, 90), BEGAN);

        assertThat(recorded(incoming(Script.ANSWERED))).containsExactly("Started", "Completed");
        assertThat(recorded(outgoing(Script.ANSWERED))).containsExactly("Started", "Completed");
        assertThat(recorded(DialledPlay.changed("e", BEGAN + 20, talking, null, false)))
                .containsExactly("Completed");
        assertThat(recorded(DialledPlay.changed("e", BEGAN + 20, talking, "102", true)))
                .containsExactly("Completed");
        assertThat(recorded(outgoing(Script.BUSY))).isEmpty();
    }

    @Test
    void callOfTheDeskIsHungUpOrPassedOn() {
        var talking = new Talking(DIALLED, new Customer(Script.ANSWERED, 3, 90), BEGAN);

        var over = DialledPlay.changed("e", BEGAN + 20, talking, null, false);
        var asked = DialledPlay.changed("e", BEGAN + 20, talking, "102", true);

        assertThat(over.getLast().json()).containsEntry("end_time", BEGAN + 20).containsEntry("talk_time", BEGAN + 5);
        assertThat(asked).anyMatch(step -> String.valueOf(step.json()).contains("OnHold"));
        assertThat(asked.getLast().json()).containsEntry("talk_time", BEGAN + 5);
        assertThat(String.valueOf(asked.getLast().json())).contains("extension=102");
    }

    private static List<String> recorded(List<Step> steps) {
        return steps.stream()
                .filter(step -> step.path().equals("events/recording"))
                .map(step -> String.valueOf(step.json().get("recording_state")))
                .toList();
    }

    private static boolean talked(List<Step> steps) {
        return !Objects.equals(steps.getLast().json().get("talk_time"), 0L);
    }

    private static List<Step> incoming(Script script) {
        var wanted = new Wanted("79161234567", "78005550122", script.name(), null, 3, 4, false, false, 0);
        return Play.incoming("e", BEGAN, wanted);
    }

    private static List<Step> outgoing(Script script) {
        return DialledPlay.of("e", BEGAN, DIALLED, new Customer(script, 3, 4));
    }
}
