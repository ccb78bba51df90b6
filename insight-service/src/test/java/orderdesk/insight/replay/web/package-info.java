@org.jspecify.annotations.NullMarked
package orderdesk.insight.replay.web;
