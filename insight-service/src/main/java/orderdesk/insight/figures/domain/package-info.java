@org.jspecify.annotations.NullMarked
package orderdesk.insight.figures.domain;
