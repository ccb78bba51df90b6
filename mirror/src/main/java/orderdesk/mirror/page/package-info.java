/** The one page: a picture, four figures, and the lists behind them. */
@NullMarked
package orderdesk.mirror.page;

import org.jspecify.annotations.NullMarked;
