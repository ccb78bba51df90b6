package orderdesk.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTests {

    @Test
    void nothingMeansRun() {
        assertThat(Command.of(List.of())).isEqualTo(Command.RUN);
    }

    @ParameterizedTest
    @CsvSource({"--detach, DETACH", "--status, STATUS", "--stop, STOP", "--reset, RESET"})
    void optionsAreCommands(String option, Command command) {
        assertThat(Command.of(List.of(option))).isEqualTo(command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"--run", "detach", "--Detach", "--foo", "--stop --reset"})
    void anythingElseIsRefusedInOneLine(String arguments) {
        assertThatThrownBy(() -> Command.of(List.of(arguments.split(" "))))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining(arguments)
                .message()
                .doesNotContain("\n");
    }
}
