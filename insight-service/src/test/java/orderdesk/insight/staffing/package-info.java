@NullMarked
package orderdesk.insight.staffing;

import org.jspecify.annotations.NullMarked;
