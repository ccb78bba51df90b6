package orderdesk.platform.aggregate.protocol;

import java.util.function.UnaryOperator;
import orderdesk.contracts.shared.Wire;
import orderdesk.platform.aggregate.AggregateKind;
import org.bson.BsonDocument;

/**
 * Gives stored states and events other values without changing what happened: for whoever redacts in place. What it
 * wrote can be read again, or nothing is written.
 */
public final class Rewriter<A, E> {

    private static final JsonBson BSON = new JsonBson(Wire.mapper());

    private final AggregateKind<A, E> kind;
    private final Codec<A, E> codec;

    public Rewriter(AggregateKind<A, E> kind) {
        this.kind = kind;
        this.codec = new Codec<>(kind);
    }

    public A state(BsonDocument stored) {
        return codec.state(stored);
    }

    /** @param values from a record to one of the same class */
    public Rewritten state(BsonDocument stored, UnaryOperator<Object> values) {
        var before = codec.state(stored);
        var after = kind.state().cast(values.apply(before));
        return before.equals(after)
                ? new Rewritten(false, stored, new BsonDocument())
                : new Rewritten(true, codec.state(after), codec.keys(after));
    }

    /** @return the same document where nothing of it changes */
    public BsonDocument event(BsonDocument stored, UnaryOperator<Object> values) {
        E before = Wire.mapper().readerFor(kind.events()).readValue(BSON.toJson(stored));
        var after = kind.events().cast(values.apply(before));
        return before.equals(after)
                ? stored
                : BSON.toBson(Wire.mapper().writerFor(kind.events()).writeValueAsBytes(after));
    }

    /** As it reads on the wire. */
    public static byte[] json(BsonDocument stored) {
        return BSON.toJson(stored);
    }

    /** @param keys by which it is found now; empty where nothing changed */
    public record Rewritten(boolean changed, BsonDocument state, BsonDocument keys) {}
}
