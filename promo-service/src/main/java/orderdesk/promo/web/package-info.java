@org.jspecify.annotations.NullMarked
package orderdesk.promo.web;
