package orderdesk.order.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import orderdesk.contracts.order.Line;
import orderdesk.contracts.order.LineId;
import orderdesk.contracts.order.OrderDrafted.Ask;
import orderdesk.contracts.order.OrderDrafted.Match;
import org.jspecify.annotations.Nullable;

/** What a customer wrote, while it is settled what each line of it stands for. */
final class AskList {

    private final List<Ask> asks;

    private AskList(List<Ask> asks) {
        this.asks = new ArrayList<>(asks);
    }

    static AskList of(State state) {
        return new AskList(state instanceof State.Draft draft ? draft.asks() : List.of());
    }

    /** @throws Unacceptable when nothing was written there */
    Ask at(int position) {
        return asks.get(index(position));
    }

    void choose(int position, LineId line) {
        become(position, Match.SURE, line);
    }

    void accept(int position) {
        var ask = at(position);
        if (ask.line() == null) {
            throw Unacceptable.because("/changes", "no-guess", "Nothing was guessed for line %d.".formatted(position));
        }
        become(position, Match.SURE, ask.line());
    }

    /** @return the line that stood for it */
    Optional<LineId> drop(int position) {
        return Optional.ofNullable(asks.remove(index(position)).line());
    }

    /** A line that was removed or replaced by itself stands for nothing that was written any more. */
    State settled(State state, List<Line> lines) {
        if (!(state instanceof State.Draft draft)) {
            return state;
        }
        var there = lines.stream().map(Line::id).toList();
        var settled = asks.stream()
                .map(ask -> ask.line() == null || there.contains(ask.line()) ? ask : of(ask, Match.UNMATCHED, null))
                .toList();
        UUID letter = draft.letter();
        return new State.Draft(settled, letter, draft.lacks());
    }

    static Ask of(Ask ask, Match match, @Nullable LineId line) {
        return new Ask(ask.position(), ask.words(), ask.article(), ask.quantity(), match, line, ask.candidates());
    }

    private void become(int position, Match match, LineId line) {
        var index = index(position);
        asks.set(index, of(asks.get(index), match, line));
    }

    private int index(int position) {
        for (int i = 0; i < asks.size(); i++) {
            if (asks.get(i).position() == position) {
                return i;
            }
        }
        throw Unacceptable.because("/changes", "unknown-ask", "Nothing was written at %d.".formatted(position));
    }
}
