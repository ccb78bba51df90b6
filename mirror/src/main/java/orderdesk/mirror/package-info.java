/**
 * What a shop's last month looked like, drawn from the exports of what it has today: one page, made on the shop's own
 * machine, before anything is installed. Nothing is sent anywhere and nothing is kept.
 */
@NullMarked
package orderdesk.mirror;

import org.jspecify.annotations.NullMarked;
