/** Lists of orders and calls as other programs export them: columns by name, dates and encodings as they come. */
@NullMarked
package orderdesk.mirror.export;

import org.jspecify.annotations.NullMarked;
