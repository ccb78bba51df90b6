package orderdesk.confirmation.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What to say in one conversation, in order.
 *
 * @param version which wording; the read-back names it
 */
public record Script(String version, List<Step> steps) {

    public Script {
        steps = List.copyOf(steps);
    }

    /**
     * @param say complete sentences
     * @param hint how something in them is pronounced
     * @param ticks parameters that are spoken in this step
     * @param branches what to say when the talk takes another turn
     * @param choices what the customer may answer to a question of the shop's own; absent of all other steps
     */
    public record Step(
            String id,
            List<String> say,
            @Nullable String hint,
            List<String> ticks,
            List<Branch> branches,
            @Nullable List<Choice> choices) {

        /** Of the desk's own words. */
        public Step(String id, List<String> say, @Nullable String hint, List<String> ticks, List<Branch> branches) {
            this(id, say, hint, ticks, branches, null);
        }

        public Step {
            choices = choices == null ? null : List.copyOf(choices);
            say = List.copyOf(say);
            ticks = List.copyOf(ticks);
            branches = List.copyOf(branches);
        }
    }

    /** @param chosen he said so: what follows from it is the next step */
    public record Choice(String answer, String label, boolean chosen) {}

    /** @param when the turn, as the operator recognises it */
    public record Branch(String when, List<String> say) {

        public Branch {
            say = List.copyOf(say);
        }
    }
}
