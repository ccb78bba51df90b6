package orderdesk.platform.web;

import java.io.DataInput;
import java.io.InputStream;
import java.io.Reader;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.io.IOContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;

/** Makes parsers whose every text is a {@link CheckedText}. */
final class CheckedJson extends JsonFactory {

    private static final long serialVersionUID = 1;

    CheckedJson(JsonFactoryBuilder builder) {
        super(builder);
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext reading, IOContext context, InputStream in) {
        return new CheckedText(super._createParser(reading, context, in));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext reading, IOContext context, Reader in) {
        return new CheckedText(super._createParser(reading, context, in));
    }

    @Override
    protected JsonParser _createParser(
            ObjectReadContext reading, IOContext context, char[] data, int offset, int length, boolean recyclable) {
        return new CheckedText(super._createParser(reading, context, data, offset, length, recyclable));
    }

    @Override
    protected JsonParser _createParser(
            ObjectReadContext reading, IOContext context, byte[] data, int offset, int length) {
        return new CheckedText(super._createParser(reading, context, data, offset, length));
    }

    @Override
    protected JsonParser _createParser(ObjectReadContext reading, IOContext context, DataInput in) {
        return new CheckedText(super._createParser(reading, context, in));
    }
}
