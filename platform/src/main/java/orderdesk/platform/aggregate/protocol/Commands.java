package orderdesk.platform.aggregate.protocol;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import orderdesk.platform.Decision;
import orderdesk.platform.aggregate.Cause;
import orderdesk.platform.aggregate.Done;
import orderdesk.platform.aggregate.KeyReused;
import orderdesk.platform.aggregate.MadeByAnother;
import orderdesk.platform.aggregate.Once;
import orderdesk.platform.aggregate.Stored;
import orderdesk.platform.aggregate.port.Documents;
import orderdesk.platform.aggregate.port.Entry;
import orderdesk.platform.aggregate.port.Held;
import orderdesk.platform.inbox.Received;

/** The commands that {@link orderdesk.platform.aggregate.Aggregates} offers. */
final class Commands {

    private Commands() {}

    private static boolean isOf(Once once, Entry entry) {
        var left = entry.once();
        return left != null && left.client().equals(once.client()) && left.key().equals(once.key());
    }

    record Change<A, E>(Cause cause, Function<Optional<Stored<A>>, Decision<A, E>> decide) implements Command<A, E> {

        @Override
        public Done<A, E> on(Draft<A, E> draft) {
            return draft.apply(decide.apply(draft.stored()), cause, null);
        }
    }

    record Create<A, E>(Once once, Cause cause, Supplier<Decision<A, E>> decide) implements Command<A, E> {

        @Override
        public boolean makes() {
            return true;
        }

        @Override
        public Done<A, E> on(Draft<A, E> draft) {
            draft.leanOnBase();
            var there = draft.stored();
            if (there.isEmpty()) {
                return make(draft);
            }
            if (!isMaker(draft)) {
                throw new MadeByAnother(draft.key().id());
            }
            if (!once.hash().equals(draft.made().hash())) {
                throw new KeyReused(once.key());
            }
            return new Done<>(there.get(), making(draft), true);
        }

        private boolean isMaker(Draft<A, E> draft) {
            return draft.history()
                    .findFirst()
                    .filter(entry -> isOf(once, entry))
                    .isPresent();
        }

        private Done<A, E> make(Draft<A, E> draft) {
            var decision = decide.get();
            if (decision.events().isEmpty()) {
                throw new IllegalStateException("What is made announces nothing, so a repeat could not be answered");
            }
            return draft.apply(decision, cause, once);
        }

        private List<E> making(Draft<A, E> draft) {
            return draft.history()
                    .limit(draft.made().events())
                    .map(draft.codec()::event)
                    .toList();
        }
    }

    record Add<A, E>(Once once, Cause cause, Function<Optional<Stored<A>>, Decision<A, E>> decide, Documents documents)
            implements Command<A, E> {

        @Override
        public boolean needsHistory() {
            return true;
        }

        @Override
        public Done<A, E> on(Draft<A, E> draft) {
            draft.leanOnBase();
            var before = draft.history().filter(entry -> isOf(once, entry)).toList();
            var found = before.isEmpty() ? inPages(draft) : before;
            return found.isEmpty() ? add(draft) : again(draft, found);
        }

        private Done<A, E> again(Draft<A, E> draft, List<Entry> found) {
            var first = found.getFirst().once();
            if (first == null || !first.hash().equals(once.hash())) {
                throw new KeyReused(once.key());
            }
            var events = found.stream().map(draft.codec()::event).toList();
            return new Done<>(draft.stored().orElseThrow(), events, true);
        }

        private Done<A, E> add(Draft<A, E> draft) {
            var decision = decide.apply(draft.stored());
            if (decision.events().isEmpty() && !draft.isAt(decision.next())) {
                throw new IllegalStateException("What is added announces nothing, so a repeat could not be answered");
            }
            return draft.apply(decision, cause, once);
        }

        private List<Entry> inPages(Draft<A, E> draft) {
            var paged = draft.base().held().map(Held::paged).orElse(0L) > 0;
            return paged ? documents.once(draft.key().shop(), draft.key().id(), once.client(), once.key()) : List.of();
        }
    }

    record Receive<A, E>(Received<?> received, Function<Optional<Stored<A>>, Decision<A, E>> decide)
            implements Command<A, E> {

        @Override
        public Done<A, E> on(Draft<A, E> draft) {
            draft.leanOnBase();
            var source = received.source() + ":" + received.subject();
            if (draft.hasSeen(source, received.sequence())) {
                return new Done<>(draft.stored().orElseThrow(), List.of(), true);
            }
            var before = draft.rev();
            var cause = received.leadsTo(draft.codec().kind().service());
            var done = draft.apply(decide.apply(draft.stored()), cause, null);
            if (draft.rev() > before) {
                draft.saw(source, received.sequence());
            }
            return done;
        }
    }
}
