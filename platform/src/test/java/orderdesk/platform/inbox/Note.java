package orderdesk.platform.inbox;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;

/** The events of these tests. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type", defaultImpl = Note.Unknown.class)
sealed interface Note {

    @JsonTypeName("note.written.v1")
    record Written(String text) implements Note {}

    @JsonTypeName("note.struck.v1")
    record Struck() implements Note {}

    record Unknown() implements Note {}
}
