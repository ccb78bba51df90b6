package orderdesk.benchmarks;

import java.util.List;
import java.util.Map;

/** Figures as they go into the README. */
final class Tables {

    private Tables() {}

    /** Processor milliseconds per order, a column for each run. */
    static void cpu(List<String> runs, List<Map<String, Double>> millis) {
        System.out.println("| CPU ms per order | " + String.join(" | ", runs) + " |");
        System.out.println("| --- |" + " --- |".repeat(runs.size()));
        for (var process : millis.getFirst().keySet()) {
            System.out.print("| " + process + " |");
            millis.forEach(run -> System.out.printf(" %.2f |", run.getOrDefault(process, 0.0)));
            System.out.println();
        }
        System.out.print("| all |");
        millis.forEach(run -> System.out.printf(
                " %.2f |",
                run.values().stream().mapToDouble(Double::doubleValue).sum()));
        System.out.println();
    }
}
