package orderdesk.callback.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of what is said in a call that is owed.
 *
 * @param say complete sentences
 * @param hint what the operator notes of the answer
 * @param turns what to say when the talk takes another turn
 */
public record Spoken(String id, List<String> say, @Nullable String hint, List<TurnOfTalk> turns) {

    public Spoken {
        say = List.copyOf(say);
        turns = turns.stream().filter(turn -> !turn.say().isEmpty()).toList();
    }

    static Spoken of(String id, List<String> say, TurnOfTalk... turns) {
        return new Spoken(id, say, null, List.of(turns));
    }

    /** @param when the turn, as the operator recognises it */
    public record TurnOfTalk(String when, List<String> say) {

        public TurnOfTalk {
            say = List.copyOf(say);
        }
    }
}
