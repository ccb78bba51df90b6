package orderdesk.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class SignedCursorsTests {

    static final Cursors CURSORS = new SignedCursors(new byte[32]);

    @Test
    void cursorLeadsBackToItsPosition() {
        for (var position : new String[] {"", "42", "Ж|2026-03-01T12:00:00Z"}) {
            assertThat(CURSORS.read("orders", CURSORS.write("orders", position)))
                    .isEqualTo(position);
        }
    }

    @Test
    void cursorFitsNoOtherListAndNoOtherKey() {
        var cursor = CURSORS.write("orders tribuna", "42");

        assertRefused(CURSORS, "orders chasy", cursor);
        assertRefused(
                new SignedCursors(new byte[33]),
                "orders tribuna",
                new SignedCursors(new byte[] {1}).write("orders tribuna", "42"));
    }

    @Test
    void changedCursorIsRefused() {
        var bytes = Base64.getUrlDecoder().decode(CURSORS.write("orders", "42"));
        for (int i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            assertRefused(CURSORS, "orders", Base64.getUrlEncoder().encodeToString(changed));
        }
    }

    @Test
    void whatIsNoCursorIsRefused() {
        for (var text : new String[] {"", "x", "!!!", "AAAA", "A".repeat(2_001)}) {
            assertRefused(CURSORS, "orders", text);
        }
    }

    private static void assertRefused(Cursors cursors, String list, String cursor) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> cursors.read(list, cursor))
                .matches(problem -> problem.code().equals("cursor-invalid"));
    }
}
