@org.jspecify.annotations.NullMarked
package orderdesk.insight.aftersale.domain;
