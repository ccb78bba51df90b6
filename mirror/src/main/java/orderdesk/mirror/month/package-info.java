/** What happened to each order of the month and to each call, told from both lists together. */
@NullMarked
package orderdesk.mirror.month;

import org.jspecify.annotations.NullMarked;
