package orderdesk.benchmarks;

import java.util.List;

/**
 * Measures the running stack from outside. Every figure that can be a ratio is one, both sides taken in the same run:
 * machines differ, and the generator shares this one with what it measures.
 */
public final class Benchmarks {

    private Benchmarks() {}

    /**
     * @param args which of {@code intake}, {@code queue}, {@code take-next}, {@code feed}, {@code holds}, {@code codes},
     *     {@code pop}, {@code messages}, {@code memory}; all, where none is named
     */
    public static void main(String[] args) {
        var wanted = args.length == 0
                ? List.of("memory", "intake", "queue", "take-next", "feed", "holds", "codes", "messages", "pop")
                : List.of(args);
        System.out.printf(
                "%d processors, load %.2f before the run; the generator shares them%n",
                Runtime.getRuntime().availableProcessors(), Processes.machineLoad());
        for (var one : wanted) {
            System.out.println();
            switch (one) {
                case "intake" -> new Intake().measure();
                case "queue" -> new OrderToQueue().measure();
                case "take-next" -> new TakeNext().measure();
                case "feed" -> new Feed().measure();
                case "holds" -> new Holds().measure();
                case "codes" -> new CodeAnswers().measure();
                case "messages" -> new Rendering().measure();
                case "pop" -> new ScreenPop().measure();
                case "memory" -> Processes.printMemory();
                default -> throw new IllegalArgumentException("No benchmark is called " + one);
            }
        }
    }
}
