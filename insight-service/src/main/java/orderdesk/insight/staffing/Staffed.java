package orderdesk.insight.staffing;

/**
 * What a number of operators makes of a flow.
 *
 * @param operators who work at the same time
 * @param inTime share of what comes that is begun within the time wanted
 * @param waits share that is not begun at once
 * @param abandoned share that gives up before it is begun
 * @param meanWaitSeconds of all, those who give up included
 * @param occupancy share of the operators' time that is work
 */
public record Staffed(
        int operators, double inTime, double waits, double abandoned, double meanWaitSeconds, double occupancy) {}
