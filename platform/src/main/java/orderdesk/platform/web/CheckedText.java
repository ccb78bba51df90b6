package orderdesk.platform.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.text.Normalizer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.util.JsonParserDelegate;

/**
 * A parser that gives all text in the normal form NFC, and refuses control characters (tab and line breaks aside) and
 * halves of surrogate pairs, in names too. Characters that steer the direction of writing are let through: the console
 * shows them visibly.
 */
final class CheckedText extends JsonParserDelegate {

    CheckedText(JsonParser parser) {
        super(parser);
    }

    @Override
    public JsonToken nextToken() {
        var token = super.nextToken();
        if (token == JsonToken.PROPERTY_NAME) {
            clean(delegate.currentName());
        }
        return token;
    }

    @Override
    public @Nullable String nextName() {
        return cleanOrNothing(super.nextName());
    }

    @Override
    public String getString() {
        return clean(super.getString());
    }

    @Override
    public @Nullable String getValueAsString() {
        return cleanOrNothing(super.getValueAsString());
    }

    @Override
    public @Nullable String getValueAsString(@Nullable String otherwise) {
        return cleanOrNothing(super.getValueAsString(otherwise));
    }

    @Override
    public @Nullable String nextStringValue() {
        return nextToken() == JsonToken.VALUE_STRING ? getString() : null;
    }

    /** So that whoever copies text takes {@link #getString}. */
    @Override
    public boolean hasStringCharacters() {
        return false;
    }

    @Override
    public int getString(Writer writer) {
        var text = getString();
        try {
            writer.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.length();
    }

    private @Nullable String cleanOrNothing(@Nullable String text) {
        return text == null ? null : clean(text);
    }

    private String clean(String text) {
        if (isForbidden(text)) {
            throw refused();
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    static boolean isForbidden(String text) {
        for (int at = 0; at < text.length(); ) {
            var character = text.codePointAt(at);
            if (isForbidden(character)) {
                return true;
            }
            at += Character.charCount(character);
        }
        return false;
    }

    private static boolean isForbidden(int character) {
        var control = character < 0x20 && character != '\t' && character != '\n' && character != '\r';
        return control || character == 0x7F || Character.getType(character) == Character.SURROGATE;
    }

    private Problem refused() {
        var pointer = streamReadContext().pathAsPointer().toString();
        return new Problem(
                HttpStatus.BAD_REQUEST,
                "body-unreadable",
                "The body cannot be read.",
                List.of(new Problem.Error(
                        pointer, "text-invalid", "Control characters and halves of characters are not acceptable.")));
    }
}
