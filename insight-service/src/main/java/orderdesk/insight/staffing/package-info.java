/** How many operators a flow of calls needs: the queueing formulas of the field, and nothing of the desk. */
@NullMarked
package orderdesk.insight.staffing;

import org.jspecify.annotations.NullMarked;
