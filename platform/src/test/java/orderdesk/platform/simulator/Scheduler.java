package orderdesk.platform.simulator;

import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executor;

/**
 * Runs virtual threads one at a time on the thread of the test; which one goes on is drawn.
 *
 * <p><b>Assumptions.</b> Code under simulation blocks by {@code java.util.concurrent} only, without time limits that
 * pass meanwhile, and holds no monitor across a step: else the JDK would wake it from a thread of its own, which is
 * refused.
 */
final class Scheduler {

    static {
        System.setProperty("jdk.trackAllThreads", "false"); // what a killed machine ran must become garbage
    }

    private static final Constructor<?> BUILDER = builder();

    private final Random random;
    private final Thread carrier = Thread.currentThread();
    private final List<Task> ready = new ArrayList<>();

    Scheduler(Random random) {
        this.random = random;
    }

    /** A continuation that may go on, and the machine it runs on. */
    private record Task(Machine machine, Runnable run) {}

    /** Threads that run on this scheduler, and never again once their machine is dead. */
    Thread.Builder.OfVirtual threadsOf(Machine machine) {
        Executor executor = run -> submit(new Task(machine, run));
        try {
            return (Thread.Builder.OfVirtual) BUILDER.newInstance(executor);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private void submit(Task task) {
        var submitter = Thread.currentThread();
        if (submitter != carrier && !submitter.isVirtual()) {
            throw new IllegalStateException("Woken from outside: a timed wait, or a monitor held across a step");
        }
        if (task.machine.isAlive()) {
            ready.add(task);
        }
    }

    boolean isIdle() {
        for (var task : ready) {
            if (task.machine.runs()) {
                return false;
            }
        }
        return true;
    }

    /** Lets one drawn thread run up to its next step; those of stopped machines are passed over. */
    void runOne() {
        var drawn = random.nextInt(ready.size());
        for (var i = 0; i < ready.size(); i++) {
            var index = (drawn + i) % ready.size();
            if (ready.get(index).machine.runs()) {
                ready.remove(index).run.run();
                return;
            }
        }
        throw new IllegalStateException("Nothing can run");
    }

    /** Forgets what a killed machine was about to do. */
    void drop(Machine machine) {
        ready.removeIf(task -> task.machine == machine);
    }

    private static Constructor<?> builder() {
        try {
            var constructor = Class.forName("java.lang.ThreadBuilders$VirtualThreadBuilder")
                    .getDeclaredConstructor(Executor.class);
            constructor.setAccessible(true);
            return constructor;
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalStateException("The simulator needs --add-opens=java.base/java.lang=ALL-UNNAMED", e);
        }
    }
}
